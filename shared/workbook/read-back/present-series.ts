import { cellOf } from '../../assess/cells';
import { CELL_WORDS, COMPARATOR_WORDS, DIRECTION_WORDS } from '../../assess/outcome';
import { lastTargetYear, type Series } from '../../assess/series';
import { valueOfPart } from '../../assess/to-value';
import { BLANK, type Value } from '../../assess/value';
import type { FiscalYear } from '../../calendar/fiscal-year';
import type { Direction, Provenance } from '../../plan/model';
import { readTarget } from '../../target/read-target';
import type { Comparator } from '../../target/target';
import { ROLES } from '../columns-indicators';
import { placeOf, yearOfLabel } from './present-plan';
import { type PresentCells, type PresentRow, PresentTable } from './present-table';

/** One row of 指標, as people keep it. */
export interface PresentSeries {
  readonly row: number;
  /** ID of the indicator; parts of a composite share it. */
  readonly indicator: string;
  readonly owner: string | null;
  readonly kind: 'KGI' | 'KPI';
  readonly name: string;
  readonly series: Series;
  /** Where the indicator stands in the source. */
  readonly source: Provenance | null;
}

/**
 * Reads 指標: what stands in the cells now is what counts, because the rates in the sheet are calculated from it. Texts of the source
 * come back where the cell still holds what was read from them. `owners`: only rows of these; absent = all.
 */
export function readSeries(
  cells: PresentCells,
  period: { readonly from: number; readonly to: number } | null,
  owners?: ReadonlySet<string>,
): PresentSeries[] {
  const table = PresentTable.find(cells, ['ID', '所属ID', '指標名', '方向']);
  if (!table) return [];
  const at = {
    owner: table.column('所属ID'),
    kind: table.column('種別'),
    name: table.column('指標名'),
    unit: table.column('単位'),
    direction: table.column('方向'),
    baseline: table.column('基準値'),
    role: table.column('扱い'),
    source: table.column('出所'),
  };
  const years = yearPlaces(table, cells);
  return table
    .rows()
    .filter((row) => owners === undefined || owners.has(row.text(at.owner)))
    .map((row): PresentSeries => {
      const [indicator = row.id, part] = row.id.split('#');
      const unit = row.text(at.unit) || null;
      const byYear: Record<string, { target: Value; actual: Value }> = {};
      for (const place of years) {
        const target = valueIn(row, place.target, place.targetText, unit, row.text(place.comparator));
        const actual = valueIn(row, place.actual, place.actualText, unit, '');
        if (target.state !== 'blank' || actual.state !== 'blank') byYear[String(place.year)] = { target, actual };
      }
      const finalYear = lastTargetYear(byYear);
      const known = years.filter(({ year }) => byYear[String(year)] !== undefined).map(({ year }) => year);
      return {
        row: row.row,
        indicator,
        owner: row.text(at.owner) || null,
        kind: row.text(at.kind) === 'KGI' ? 'KGI' : 'KPI',
        name: row.text(at.name),
        source: placeOf(row, at.source),
        series: {
          indicator,
          part: part === undefined ? 0 : Number(part) - 1,
          label: null,
          unit,
          direction: directionOfWord(row.text(at.direction)),
          directionAssumed: false,
          accumulation: null,
          amount: 'level',
          restates: row.text(at.role) === ROLES.restates,
          baseline: valueIn(row, at.baseline, -1, unit, ''),
          baselineYear: null,
          finalTarget: finalYear === null ? BLANK : (byYear[String(finalYear)]?.target ?? BLANK),
          finalYear,
          period: period ?? (known.length === 0 ? null : { from: known[0]!, to: known[known.length - 1]! }),
          byYear,
        },
      };
    });
}

/** Which initiative or node each indicator belongs to. */
export function readOwners(cells: PresentCells): { readonly indicator: string; readonly owner: string | null }[] {
  const table = PresentTable.find(cells, ['ID', '所属ID', '指標名', '方向']);
  if (!table) return [];
  const owner = table.column('所属ID');
  return table.rows().map((row) => ({ indicator: row.id.split('#')[0] ?? row.id, owner: row.text(owner) || null }));
}

interface YearPlace {
  readonly year: FiscalYear;
  readonly target: number;
  readonly comparator: number;
  readonly actual: number;
  readonly targetText: number;
  readonly actualText: number;
}

function yearPlaces(table: PresentTable, cells: PresentCells): YearPlace[] {
  const groups = new Map<string, FiscalYear>();
  for (const value of cells[table.headerRow - 2] ?? []) {
    const year = yearOfLabel(String(value));
    if (year !== null) groups.set(String(value).trim(), year);
  }
  return [...groups]
    .map(([label, year]) => ({
      year,
      target: table.column('目標', label),
      comparator: table.column('比較', label),
      actual: table.column('実績', label),
      targetText: table.column(label, '目標の原文'),
      actualText: table.column(label, '実績の原文'),
    }))
    .sort((one, other) => one.year - other.year);
}

/** A cell's value as the sheet's own formulas take it: only a number is a quantity. */
function valueIn(row: PresentRow, column: number, original: number, unit: string | null, comparator: string): Value {
  const cell = row.value(column);
  const text = row.text(original);
  if (typeof cell === 'number') {
    const quantity: Value = {
      state: 'quantity',
      value: cell,
      unit,
      comparator: comparatorOfWord(comparator),
      change: null,
      approximate: false,
      relative: null,
      text: quantityText(cell, unit, comparator),
    };
    return text !== '' && saysTheSame(text, cell, unit) ? { ...quantity, text } : quantity;
  }
  const typed = String(cell).trim();
  if (typed === '') return BLANK;
  if (typed === CELL_WORDS.undecided) return { state: 'undecided', text: text || typed };
  if (typed === CELL_WORDS.notApplicable) return { state: 'notApplicable', text: text || typed };
  const part = readTarget(typed, unit === null ? {} : { unit }).parts[0];
  const said = text !== '' && saysTheSame(text, typed, unit) ? text : typed;
  const value: Value = part ? valueOfPart(part, said) : BLANK;
  if (value.state === 'level') return { ...value, comparator: comparator === '' ? null : comparatorOfWord(comparator) };
  return value.state === 'milestone' ? value : { state: 'text', why: 'words', text: said };
}

/** True while the cell still holds what was read from the source's text. */
function saysTheSame(text: string, cell: number | string, unit: string | null): boolean {
  return readTarget(text, unit === null ? {} : { unit }).parts.some(
    (part) => cellOf(valueOfPart(part, text), unit) === cell,
  );
}

/** 1,200件以上 */
export function quantityText(value: number, unit: string | null, comparator: string): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '△' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}${unit ?? ''}${comparator}`;
}

function comparatorOfWord(word: string): Comparator {
  const found = Object.entries(COMPARATOR_WORDS).find(([, one]) => one === word);
  return (found?.[0] as Comparator | undefined) ?? '=';
}

function directionOfWord(word: string): Direction {
  const found = Object.entries(DIRECTION_WORDS).find(([, one]) => one === word);
  return (found?.[0] as Direction | undefined) ?? 'increase';
}
