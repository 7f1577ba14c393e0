import { describe, expect, it } from 'vitest';
import { carriedState, carryState } from '../../../apps-script/workbench/app/carried-state';
import { openGrids } from '../../../apps-script/workbench/app/open-grids';
import { resumeBook } from '../../../apps-script/workbench/app/resume-book';
import { imageOfBook } from '../../../apps-script/workbench/app/save-workbook';
import type { Book } from '../../../apps-script/workbench/google/book';
import { readFileBytes } from '../../../shared/exchange/read-file';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import type { Grid } from '../../../shared/ingest/grid';
import { IronCalcModel as Model } from '../ironcalc';

const grid = (sheet: string, rows: string[][]): Grid => ({
  sheet,
  rowCount: rows.length,
  columnCount: Math.max(...rows.map((row) => row.length)),
  rows: rows.map((row) => row.map((text) => (text === '' ? undefined : { text }))),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  hidden: false,
});

/** A book as the add-on leaves it: a source, a generated sheet with a formula, a hidden sheet of its own, properties. */
function sampleBook(): Book {
  const book = openGrids(Model, '試験', [
    grid('進捗', [
      ['指標', '実績'],
      ['件数', '1200'],
    ]),
    grid('評価', [['率'], ['']]),
    grid('_控え', [['前の値']]),
  ]);
  book.model.setUserInput(1, 2, 1, '=進捗!B2*2');
  book.model.evaluate();
  book.model.hideSheet(2);
  book.properties = { 'michishirube.settings.0': '{"title":"計画"}' };
  book.metadata = [{ id: 7, key: 'michishirube', value: '{}' }];
  book.side(book.ids()[0]!).validations['2,2'] = { values: ['○', '△'], allowInvalid: true, help: null };
  return book;
}

async function saved(book: Book): Promise<Uint8Array> {
  const { image } = imageOfBook(book, new Set(['_控え']));
  return carryState(await writeXlsx(image), book);
}

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const read = await readFileBytes('試験.xlsx', bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.grids;
}

describe('a saved workbook', () => {
  it('is the same workbook when it is opened again', async () => {
    const bytes = await saved(sampleBook());
    const book = await resumeBook(Model, carriedState(bytes)!, await gridsOf(bytes));
    expect(book?.properties).toEqual({ 'michishirube.settings.0': '{"title":"計画"}' });
    expect(book?.metadata).toEqual([{ id: 7, key: 'michishirube', value: '{}' }]);
    expect(book?.ids().map((id) => [book.name(id), book.hidden(id)])).toEqual([
      ['進捗', false],
      ['評価', false],
      ['_控え', true],
    ]);
    expect(book?.model.getCellContent(1, 2, 1)).toBe('=進捗!B2*2');
    expect(book?.side(book.ids()[0]!).validations['2,2']?.values).toEqual(['○', '△']);
  });

  it('takes over what was typed, cleared and deleted elsewhere, and calculates with it', async () => {
    const bytes = await saved(sampleBook());
    const [source, evaluation] = await gridsOf(bytes);
    const typed = { ...source!, rows: [source!.rows[0], [undefined, { text: '1500', number: 1500 }]] };
    const book = await resumeBook(Model, carriedState(bytes)!, [typed, evaluation!]);
    expect(book?.model.getCellContent(0, 2, 1)).toBe('');
    expect(book?.model.getFormattedCellValue(1, 2, 1)).toBe('3000');
    const alone = await resumeBook(Model, carriedState(bytes)!, [source!]);
    expect(alone?.ids().map((id) => alone.name(id))).toEqual(['進捗', '_控え']);
  });

  it('is another workbook once it has sheets that we do not know', async () => {
    const bytes = await saved(sampleBook());
    const grids = [...(await gridsOf(bytes)), grid('よそのシート', [['あ']])];
    expect(await resumeBook(Model, carriedState(bytes)!, grids)).toBeNull();
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['no workbook at all', () => new Uint8Array([1, 2, 3])],
    ['a workbook that was never ours', (bytes) => bytes],
  ])('carries nothing: %s', async (_, change) => {
    const plain = await writeXlsx(imageOfBook(sampleBook(), new Set()).image);
    expect(carriedState(change(plain))).toBeNull();
  });
});
