import { makeRange } from './range';
import type { World } from './range-context';
import { type Area, areaName, type Rule } from './sheet-side';
import type { StandIn } from './stand-in';
import { CallMeter } from './strict';

/** What a person does in the grid by hand: not counted, not checked by the script's rights. Sheets by name. */
export class Person {
  constructor(readonly standIn: StandIn) {}

  /** Types into a cell as with the keyboard. */
  type(sheet: string, row: number, column: number, value: string | number | boolean): void {
    this.fill(sheet, row, column, [[value]]);
  }

  fill(sheet: string, row: number, column: number, values: readonly (readonly (string | number | boolean)[])[]): void {
    const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    (this.#range(sheet, area) as { setValues(values: unknown): void }).setValues(values);
    this.#book().settle();
  }

  shown(sheet: string, row: number, column: number): string {
    return this.#book().model.getFormattedCellValue(this.#index(sheet), row, column);
  }

  content(sheet: string, row: number, column: number): string {
    return this.#book().model.getCellContent(this.#index(sheet), row, column);
  }

  note(sheet: string, row: number, column: number, text: string): void {
    this.#book().side(this.#id(sheet)).notes[`${row},${column}`] = text;
  }

  noteAt(sheet: string, row: number, column: number): string | undefined {
    return this.#book().side(this.#id(sheet)).notes[`${row},${column}`];
  }

  paint(sheet: string, row: number, column: number, color: string): void {
    const area = { row, column, rows: 1, columns: 1 };
    this.#book().styles.change(this.#id(sheet), area, (style) => ({ ...style, fill: { color } }));
    this.#book().styles.flush();
  }

  mergeCells(sheet: string, area: Area): void {
    (this.#range(sheet, area) as { merge(): void }).merge();
  }

  addSheet(name: string): void {
    this.#book().addSheet(name, this.#book().ids().length);
  }

  renameSheet(sheet: string, name: string): void {
    this.#book().rename(this.#id(sheet), name);
  }

  deleteSheet(sheet: string): void {
    this.#book().deleteSheet(this.#id(sheet));
  }

  insertRows(sheet: string, before: number, count: number): void {
    this.#book().model.insertRows(this.#index(sheet), before, count);
    this.#book().model.evaluate();
  }

  deleteRows(sheet: string, from: number, count: number): void {
    this.#book().model.deleteRows(this.#index(sheet), from, count);
    this.#book().model.evaluate();
  }

  insertColumns(sheet: string, before: number, count: number): void {
    this.#book().model.insertColumns(this.#index(sheet), before, count);
    this.#book().model.evaluate();
  }

  deleteColumns(sheet: string, from: number, count: number): void {
    this.#book().model.deleteColumns(this.#index(sheet), from, count);
    this.#book().model.evaluate();
  }

  /** Takes the dropdown of one cell away. */
  removeDropDown(sheet: string, row: number, column: number): void {
    delete this.#book().side(this.#id(sheet)).validations[`${row},${column}`];
  }

  addRule(sheet: string, rule: Rule): void {
    const id = this.#id(sheet);
    this.#book().side(id).rules.unshift(rule);
    this.#book().showRules(id);
  }

  /** Gives a range a name, for formulas and charts of one's own. */
  nameRange(sheet: string, name: string, area: Area): void {
    const side = this.#book().side(this.#id(sheet));
    side.names = [...(side.names ?? []).filter((one) => one.name !== name), { name, area }];
  }

  /** Where a name stands now; null = #REF!, absent = no such name on the sheet. */
  rangeNamed(sheet: string, name: string): Area | null | undefined {
    return this.#book()
      .side(this.#id(sheet))
      .names?.find((one) => one.name === name)?.area;
  }

  filter(sheet: string, area: Area): void {
    this.#book().side(this.#id(sheet)).filter = { area, criteria: {} };
  }

  /** Sorts rows as the interface does: contents move, and references to cells of the same row go with them. */
  sortRows(sheet: string, area: Area, column: number, descending = false): void {
    const { model } = this.#book();
    const index = this.#index(sheet);
    const rows = Array.from({ length: area.rows }, (_, offset) => area.row + offset).map((row) => ({
      row,
      key: model.getFormattedCellValue(index, row, column),
      cells: Array.from({ length: area.columns }, (_, offset) =>
        model.getCellContent(index, row, area.column + offset),
      ),
    }));
    rows.sort((a, b) => (descending ? -1 : 1) * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    model.pauseEvaluation();
    for (const [offset, { row: from, cells }] of rows.entries()) {
      const to = area.row + offset;
      for (const [across, content] of cells.entries()) {
        const moved = content.startsWith('=') ? moveRow(content, from, to) : content;
        const column = area.column + across;
        if (moved === '') model.rangeClearContents(index, to, column, to, column);
        else model.setUserInput(index, to, column, quoted(moved));
      }
    }
    model.resumeEvaluation();
    model.evaluate();
  }

  #book() {
    return this.standIn.book;
  }

  #id(sheet: string): number {
    const id = this.#book().findByName(sheet);
    if (id === null) throw new Error(`No sheet ${sheet}`);
    return id;
  }

  #index(sheet: string): number {
    return this.#book().index(this.#id(sheet));
  }

  #range(sheet: string, area: Area): object {
    const world: World = {
      book: this.#book(),
      meter: new CallMeter(),
      now: () => this.standIn.now(),
      actor: () => this.standIn.actor,
      userLocale: () => this.standIn.userLocale,
      sheetOf: () => {
        throw new Error(areaName(area));
      },
    };
    return makeRange(world, this.#id(sheet), area);
  }
}

/** Relative references to row `from` become references to row `to`; texts in quotes stay. */
function moveRow(formula: string, from: number, to: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(/(?<![!\w$])(\$?[A-Z]{1,3})(\d+)(?![\w(])/g, (all, letters: string, row: string) =>
            Number(row) === from ? `${letters}${to}` : all,
          ),
    )
    .join('');
}

function quoted(content: string): string {
  return /^[=']|^[+-]?[\d.,]+%?$|^(TRUE|FALSE)$/.test(content) ? content : `'${content}`;
}
