import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';
import { giveRoom } from '../../apps-script/workbench/google/engine-room';
import { cellPlace, type WorkbookImage } from '../../shared/workbook/image';
import type { CellInput } from '../../shared/workbook/write-op';

let engine: Promise<unknown> | undefined;

/** Enough digits to compare numbers by 1e-9. */
const FULL_FORMAT = '0.000000000000';

/** The image in IronCalc, evaluated: what a person would see in each cell, without number formats. */
export async function calculate(image: WorkbookImage): Promise<Calculated> {
  const file = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  engine ??= init({ module_or_path: readFileSync(file) }).then((memory) => giveRoom(memory));
  await engine;
  const model = new Model('workbook', 'en', 'Asia/Tokyo', 'en');
  model.pauseEvaluation();
  image.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  image.sheets.forEach((sheet, index) => {
    for (const [key, input] of sheet.cells) {
      const { row, column } = cellPlace(key);
      model.setUserInput(index, row, column, asTyped(input));
    }
  });
  model.resumeEvaluation();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  model.evaluate();
  const { user, system } = process.cpuUsage(cpu);
  return new Calculated(model, image, performance.now() - started, (user + system) / 1e6);
}

/** A text is typed with an apostrophe, so that no engine takes it for a number, a date or a formula. */
function asTyped(input: CellInput): string {
  switch (input.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'link':
      return `'${input.text}`;
    case 'number':
      return String(input.number);
    case 'boolean':
      return input.boolean ? 'TRUE' : 'FALSE';
    case 'formula':
      return input.formula;
  }
}

export class Calculated {
  constructor(
    readonly model: Model,
    readonly image: WorkbookImage,
    readonly milliseconds: number,
    /** Processor time of the evaluation alone. */
    readonly cpuSeconds: number,
  ) {}

  sheetIndex(name: string): number {
    return this.image.sheets.findIndex((sheet) => sheet.name === name);
  }

  /** What stands in a cell. */
  at(sheet: string, row: number, column: number): string {
    return this.model.getFormattedCellValue(this.sheetIndex(sheet), row, column);
  }

  /** What stands in a cell, numbers with twelve digits behind the point; styles every cell of the workbook for it. */
  inFull(): (sheet: string, row: number, column: number) => string {
    this.image.sheets.forEach(({ rows, columns }, sheet) => {
      this.model.updateRangeStyle({ sheet, row: 1, column: 1, height: rows, width: columns }, 'num_fmt', FULL_FORMAT);
    });
    return (sheet, row, column) => this.at(sheet, row, column);
  }

  /** Every cell that shows an error (#REF!, #NAME?, …), by address. */
  errors(): string[] {
    return this.image.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([key, input]) => {
        if (input.kind !== 'formula') return [];
        const { row, column } = cellPlace(key);
        const shown = this.at(sheet.name, row, column);
        return /^#/.test(shown) ? [`${sheet.name} R${row}C${column} ${shown} ${input.formula}`] : [];
      }),
    );
  }
}
