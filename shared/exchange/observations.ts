import type { Plan, Reading } from '../plan/model';
import type { TargetPart } from '../target/target';
import { writeCsv } from './csv-write';

/** Columns of the open data file, in order, each with what it holds (列の説明). */
export const observationColumns = [
  ['plan', '計画の名称'],
  ['organization', '自治体の名称'],
  ['node_number', '施策などの番号'],
  ['node_name', '指標が属する施策など、または事業が属する施策などの名称'],
  ['initiative_number', '事業の番号（施策の指標では空欄）'],
  ['initiative_name', '事業の名称（施策の指標では空欄）'],
  ['indicator_id', '指標のID（並べ替えや行の追加では変わらない）'],
  ['indicator_name', '指標の名称'],
  ['indicator_kind', 'KGI または KPI'],
  ['measure', '値の種類: baseline 現状値、target 目標、actual 実績'],
  ['period_start', '期間の初日（西暦 YYYY-MM-DD）。現状値で年度が分からないときは空欄'],
  ['period_end', '期間の末日（西暦 YYYY-MM-DD）'],
  ['part', '1つの欄に複数の値があるときの番号（1から）'],
  ['part_label', 'その値の見出し'],
  ['value_kind', 'numeric 数、percent 割合、milestone 段階、empty 空欄、not_applicable 該当なし、undecided 未定 など'],
  ['value', '数値（基本単位。1,200万円は 12000000）'],
  ['unit', '単位'],
  ['comparator', '以上は >=、以下は <=、増は increase、減は decrease、指定なしは ='],
  ['text', '元の欄の文字そのまま'],
] as const satisfies readonly (readonly [string, string])[];

/**
 * The plan's targets, results and baselines as open data: one row an observation, Western dates, UTF-8 with BOM. Blank cells are left out;
 * undecided and not applicable stay, because they say something. Reference tables of other plans are left out.
 */
export function writeObservations(plan: Plan): string {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]));
  const rows: (string | number | null)[][] = [];
  for (const indicator of plan.indicators) {
    const initiative = initiatives.get(indicator.owner ?? '');
    const node = nodes.get(initiative?.node ?? indicator.owner ?? '');
    if (indicator.owner !== null && !initiative && !node) continue;
    const add = (measure: string, year: number | null, reading: Reading) => {
      reading.parts.forEach((part, index) => {
        if (part.kind === 'empty') return;
        rows.push([
          plan.title,
          plan.organization,
          node?.number ?? null,
          node?.name ?? null,
          initiative?.number ?? null,
          initiative?.name ?? null,
          indicator.id,
          indicator.name,
          indicator.kind,
          measure,
          year === null ? null : `${year}-04-01`,
          year === null ? null : `${year + 1}-03-31`,
          index + 1,
          part.label,
          part.kind,
          amountOf(part),
          part.unit,
          part.comparator,
          reading.text,
        ]);
      });
    };
    if (indicator.baseline) add('baseline', indicator.baseline.year, indicator.baseline);
    for (const [year, reading] of Object.entries(indicator.targets)) add('target', Number(year), reading);
    for (const [year, reading] of Object.entries(indicator.actuals)) add('actual', Number(year), reading);
  }
  return writeCsv([observationColumns.map(([name]) => name), ...rows]);
}

/** The file that explains the columns (列の説明), for the open data catalogue. */
export function writeObservationColumns(): string {
  return writeCsv([['column', 'description'], ...observationColumns.map((column) => [...column])]);
}

function amountOf(part: TargetPart): number | string | null {
  return part.kind === 'level' ? part.level : part.value;
}
