import { parseFiscalYears } from '../../calendar/parse-year';
import { reason } from '../../target/reason';
import { UNDATED } from '../draft';
import type { SheetView } from '../sheet-view';
import { type Column, columnOf, type ListTable } from './column';
import { isDitto } from './ditto';
import type { DraftBuilder, OpenIndicator, OpenInitiative, Owner } from './draft-builder';
import { isNoIndicator, splitBaseline } from './indicator-name';
import { splitNamedTarget } from './named-target';

/** Whose indicator a row may hold. */
export interface RowOwner {
  readonly owner: Owner | null;
  readonly initiative: OpenInitiative | null;
  /** True where the owner begins with this row: an indicator above is not its own. */
  readonly isNew: boolean;
  /** Where the row says itself that its indicator is a KGI or a KPI. */
  readonly says: OpenIndicator['kind'] | null;
  /** True where several rows fill one indicator: 目標 and 実績 below each other, a row for every year. */
  readonly collects: boolean;
}

/** Follows the indicators down the rows: which one a row's figures belong to. */
export class IndicatorReader {
  #open: OpenIndicator | null = null;
  #unit: string | null = null;

  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly builder: DraftBuilder,
    /** Which of the indicators beside each other in a row. */
    readonly slot: number,
    /** Name of the indicator where no column names any. */
    readonly subject: string | null = null,
  ) {}

  /** KPI under a heading KPI, though no 事業 stands above it; KGI or 施策目標 beside it say otherwise. */
  get #kind(): OpenIndicator['kind'] {
    const key = columnOf(this.table, 'indicator', this.slot)?.key ?? '';
    return /kpi|重要業績評価指標/.test(key) && !/kgi|施策目標/.test(key) ? 'KPI' : 'KGI';
  }

  get #hasTargets(): boolean {
    return this.table.columns.some(({ role }) => role === 'target' || role === 'value');
  }

  /** The indicator of the row read last. */
  get open(): OpenIndicator | null {
    return this.#open;
  }

  /** Figures that follow belong to no indicator until a row names one. */
  close(): void {
    this.#open = null;
  }

  /** Opens the indicator of a row; `text` is its indicator cell. True where the row's blank cells are its blank years. */
  choose(row: number, text: string, hasValues: boolean, of: RowOwner): boolean {
    const { owner, initiative, isNew, says, collects } = of;
    if (isNew) this.#open = null;
    if (owner === null) return false;
    if (text === '' || isDitto(text)) {
      if (this.#open !== null && !(hasValues && !collects && this.#hasOtherUnit(row, this.#open))) return collects;
      if (!hasValues) return false;
      if (this.#open !== null) {
        this.#begin(
          row,
          { text: this.#open.name, at: columnOf(this.table, 'unit', this.slot) },
          owner,
          initiative,
          says,
        );
        return true;
      }
      this.#begin(row, { text: '', at: columnOf(this.table, 'name') }, owner, initiative, says);
      return true;
    }
    if (isNoIndicator(text) && !hasValues) {
      this.#open = null;
      return false;
    }
    if (collects) {
      const same = this.builder.indicatorsNamed(owner, splitBaseline(text).name);
      const last = same[same.length - 1];
      if (last !== undefined) {
        this.#open = last;
        return true;
      }
    }
    this.#begin(row, { text, at: columnOf(this.table, 'indicator', this.slot) }, owner, initiative, says);
    return true;
  }

  /** 居宅介護 over 人 | 時間/月: one name, two figures. */
  #hasOtherUnit(row: number, open: OpenIndicator): boolean {
    const column = columnOf(this.table, 'unit', this.slot);
    const unit = column === undefined ? '' : this.sheet.text(row, column.index);
    return unit !== '' && !isDitto(unit) && unit !== open.unit;
  }

  #begin(
    row: number,
    name: { text: string; at: Column | undefined },
    owner: Owner,
    initiative: OpenInitiative | null,
    says: OpenIndicator['kind'] | null,
  ): void {
    const place = this.sheet.place(row, name.at?.index ?? this.table.region.left);
    const named = this.#hasTargets ? null : splitNamedTarget(name.text);
    const split = splitBaseline(named?.name ?? name.text);
    const path = owner.type === 'node' ? owner.path : [];
    const measures = says ?? this.#kind;
    const fallback = this.subject ?? initiative?.name ?? path[path.length - 1]?.name ?? '';
    const open = this.builder.indicator(
      owner,
      split.name === '' ? fallback : split.name,
      this.#unitOf(row),
      place,
      measures,
    );
    if (split.baseline) open.baseline = { ...place, ...split.baseline };
    if (named !== null) {
      const years = parseFiscalYears(named.target).map(({ to }) => to);
      const year = years.length === 0 ? UNDATED : String(Math.max(...years));
      const notes = [reason('targetFromName')];
      open.targets[year] = { ...place, text: named.target, notes, doubtful: true };
    }
    this.#open = open;
  }

  #unitOf(row: number): string | null {
    const column = columnOf(this.table, 'unit', this.slot);
    const text = column === undefined ? '' : this.sheet.shown(row, column.index);
    if (isDitto(text)) return this.#unit;
    this.#unit = text === '' || isNoIndicator(text) ? null : text;
    return this.#unit;
  }
}
