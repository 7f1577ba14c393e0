import type { DraftPath } from '../draft';
import type { CellLedger } from '../ledger';
import { cleanName, splitNumber } from '../name-number';
import type { SheetView } from '../sheet-view';
import { type Column, columnOf, type ListTable } from './column';
import { isDitto } from './ditto';
import type { DraftBuilder, OpenInitiative, Owner } from './draft-builder';
import { isNoIndicator } from './indicator-name';
import { rowNumberOf } from './row-number';

/** Headings of what is done, in words short enough to serve as a name. */
const CONTENT = /^(?:主な|具体的な?|実施)?(?:取組み?|取り組み|事業|実施)の?(?:内容|項目)$/;

/** What a row says of its owner. */
interface RowSays {
  /** Name of the 事業; '' where the row names none. */
  readonly name: string;
  readonly isKgi: boolean;
  /** The levels above differ from those of the row before. */
  readonly changed: boolean;
  /** The row holds an indicator or figures of one. */
  readonly stands: boolean;
}

/** Follows down the rows of whom they speak: of a 事業, of a goal or measure, or of the plan. */
export class OwnerReader {
  initiative: OpenInitiative | null = null;
  owner: Owner | null = null;

  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly builder: DraftBuilder,
    readonly ledger: CellLedger,
  ) {}

  /** The next row belongs to nobody above it. */
  forget(): void {
    this.initiative = null;
    this.owner = null;
  }

  /** Decides of whom the row speaks; true where it begins with an owner of its own. */
  choose(row: number, path: DraftPath, is: RowSays): boolean {
    const { table } = this;
    const leaf = columnOf(table, 'name');
    if (is.name !== '' && leaf && !(table.leaf !== null && isNoIndicator(is.name))) {
      const before = this.initiative;
      this.initiative = this.#readInitiative(row, is.name, path, leaf);
      this.owner = { type: 'initiative', key: this.initiative.key };
      return before !== this.initiative;
    }
    const group: Owner = path.length > 0 ? { type: 'node', path } : { type: 'plan' };
    if (
      is.isKgi ||
      (is.changed && is.stands) ||
      (table.leaf === null && is.stands && (is.changed || this.owner === null))
    ) {
      this.initiative = null;
      this.owner = group;
      return true;
    }
    if (is.changed) this.forget();
    if (this.owner === null && is.stands) this.owner = group;
    return false;
  }

  /** A number of its own, no name of its own (it goes on with the one above), but words for what is done: these name it. */
  nameByContent(row: number): string {
    const serial = columnOf(this.table, 'serial');
    if (serial === undefined || columnOf(this.table, 'name') === undefined) return '';
    if (this.sheet.text(row, serial.index) === '') return '';
    const content = this.table.columns.find(({ role, key }) => role === 'attribute' && CONTENT.test(key));
    const text = content === undefined ? '' : this.sheet.text(row, content.index);
    return text.length > 40 || isDitto(text) ? '' : text;
  }

  #readInitiative(row: number, text: string, path: DraftPath, leaf: Column): OpenInitiative {
    const number = rowNumberOf(this.sheet, this.table, row, this.ledger);
    const heading = contentName(text, leaf);
    const split = splitNumber(heading, this.table.leaf);
    const own = split.name === '' ? { number: null, name: cleanName(text) } : split;
    const priority = columnOf(this.table, 'priority') ? false : null;
    const place = this.sheet.place(row, leaf.index);
    const made = this.builder.initiative(path, own.name, own.number ?? number, priority, place);
    const told = { ...place, text: this.sheet.original(row, leaf.index), label: leaf.label };
    if (heading !== text && !made.attributes.some(({ text: known }) => known === told.text)) made.attributes.push(told);
    return made;
  }
}

/** The first line of 取組概要 where that column names the 事業. */
function contentName(text: string, leaf: Column): string {
  const [first = ''] = text.split(/\r?\n/);
  return /概要|内容/.test(leaf.key) && first.trim() !== '' && first.length <= 40 ? first.trim() : text;
}
