import { describe, expect, it } from 'vitest';
import { isHousekeeping } from '../../../apps-script/server/run/state';
import type { BookState } from '../../../apps-script/workbench/google/book';
import { canonicalBook, compareBooks } from '../../../apps-script/workbench/google/canonical';
import { addressOf } from '../../../shared/workbook/address';
import { Office } from './office';

/** 点検 and 直す through the endpoints, on a workbook of two years with results that were read and one that was typed. */
const sheet = '進捗管理表';
const header = [
  '基本目標',
  '施策',
  '事業名',
  '主管課',
  '指標',
  '単位',
  '基準値',
  'R5目標',
  'R6目標',
  'R5実績',
  'R6実績',
];
const rows = [
  ['1 便利', '1-1 手続', '電子申請の拡充', '情報政策課', '申請の件数', '件', '100', '150', '200', '140', '190'],
  ['1 便利', '1-2 窓口', '窓口予約の導入', '市民課', '予約の割合', '%', '5', '10', '20', '12', ''],
  ['2 賢い仕事', '2-1 自動化', 'RPAの活用', '行政改革課', '削減時間', '時間', '0', '100', '120', '90', ''],
];

let built: BookState | undefined;
function city(): Office {
  if (!built) {
    const office = new Office();
    office.person.renameSheet('シート1', sheet);
    const texts = [header, ...rows].map((line) => line.map((text) => (text === '' ? '' : `'${text}`)));
    office.person.fill(sheet, 1, 1, texts);
    office.write('build', [sheet]);
    built = office.standIn.book.state();
  }
  return new Office({ state: built });
}

/** Row and column of a heading of 指標; the headings of a year by the year's name above them. */
function headingOf(office: Office, heading: string, group: string | null = null): { row: number; column: number } {
  let above = '';
  for (let column = 1; column <= 60; column++) {
    above = office.person.shown('指標', 3, column) || above;
    if (office.person.shown('指標', 4, column) === heading && (group === null || above === group))
      return { row: 4, column };
  }
  throw new Error(`no ${group ?? ''} ${heading}`);
}
/** Every sheet with its contents and looks, and what stands beside the cells: widths, lines, frozen rows, dropdowns, notes, rules, merges, charts. */
const see = (office: Office) =>
  canonicalBook(office.standIn.book, isHousekeeping).map((sheet) => ({
    ...sheet,
    // Warnings for which the build had no calls left come with the next run.
    rest: JSON.stringify({ ...(JSON.parse(sheet.rest) as object), protections: null }),
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([cell, text]) => {
        // The engine beneath the stand-in makes a number of a text such as 150 when columns are deleted and quotes a copied #REF!; Google does not.
        const [content = '', look = ''] = text.replace(/'#REF'!/g, '#REF!').split('\u0000');
        return [cell, `${content} ${look.replace(/^\d+/, '')}`];
      }),
    ),
  }));
const problemsOf = (office: Office) => office.want('check', {}).problems;

type Place = { readonly row: number; readonly column: number };

interface Damage {
  readonly name: string;
  /** Absent = 指標. */
  readonly sheet?: string;
  /** In the workbook as it was made. */
  readonly place: (office: Office) => Place;
  readonly harm: (office: Office, at: Place) => void;
  readonly code: string;
  readonly message: RegExp;
}

const cell =
  (row: number, heading: string, group: string | null = null) =>
  (office: Office): Place => ({ row, column: headingOf(office, heading, group).column });
const heading =
  (text: string, group: string | null = null) =>
  (office: Office): Place =>
    headingOf(office, text, group);
const typed =
  (text: string | number) =>
  (office: Office, { row, column }: Place): void =>
    office.person.type('指標', row, column, text);
const deleted = (office: Office, { column }: Place): void => office.person.deleteColumns('指標', column, 1);

/** What goes wrong at the same time: each repair costs seconds. */
const damages: Readonly<Record<string, readonly Damage[]>> = {
  'formulas, headings, IDs and a dropdown': [
    {
      name: 'a formula overwritten by a figure',
      place: cell(6, '達成率', '令和5年度'),
      harm: typed(85),
      code: 'formula-gone',
      message: /「達成率」の数式が「85」に書き換わっています/,
    },
    {
      name: 'a formula overwritten by another formula',
      place: cell(5, '達成率', '令和6年度'),
      harm: typed('=100'),
      code: 'formula-gone',
      message: /「達成率」の数式が「=100」に書き換わっています/,
    },
    {
      name: 'a heading renamed',
      place: heading('実績', '令和5年度'),
      harm: typed('結果'),
      code: 'heading-changed',
      message: /見出し「令和5年度 実績」が「結果」に変わっています/,
    },
    {
      name: 'a heading cleared',
      place: heading('指標名'),
      harm: typed(''),
      code: 'heading-changed',
      message: /見出し「指標名」が消えています/,
    },
    {
      name: 'a formula of 評価一覧',
      sheet: '評価一覧',
      place: () => ({ row: 5, column: 4 }),
      harm: (office) => office.person.type('評価一覧', 5, 4, 12),
      code: 'formula-gone',
      message: /「事業数」の数式が「12」に書き換わっています/,
    },
    {
      name: 'an ID typed over',
      place: cell(5, 'ID'),
      harm: typed('k99'),
      code: 'id-changed',
      message: /行の ID「.+」が「k99」に変わっています/,
    },
    {
      name: 'an ID cleared',
      place: cell(6, 'ID'),
      harm: typed(''),
      code: 'id-changed',
      message: /行の ID「.+」が消えています/,
    },
    {
      name: 'a dropdown lost',
      place: cell(7, '方向'),
      harm: (office, { row, column }) => office.person.removeDropDown('指標', row, column),
      code: 'dropdown-gone',
      message: /「方向」のプルダウンがなくなっています/,
    },
  ],
  // From right to left, so that each still stands where it stood.
  'columns deleted': [
    {
      name: 'a calculated column',
      place: heading('推移'),
      harm: deleted,
      code: 'column-gone',
      message: /列「推移」が削除されています/,
    },
    {
      name: 'the first column of a year, and the name of the year with it',
      place: heading('目標', '令和6年度'),
      harm: deleted,
      code: 'column-gone',
      message: /列「令和6年度 目標」が削除されています/,
    },
    {
      name: 'the results of the first of two years, whose headings are those of the second',
      place: heading('実績', '令和5年度'),
      harm: deleted,
      code: 'column-gone',
      message: /列「令和5年度 実績」が削除されています/,
    },
  ],
};

describe.each(Object.entries(damages))('%s', (_name, together) => {
  it('are named with their cells, put right as if nothing had been, and taken back', { timeout: 240_000 }, () => {
    const office = city();
    const whole = see(office);
    const places = together.map(({ place }) => place(office));
    for (const [index, { harm }] of together.entries()) harm(office, places[index]!);
    const harmed = see(office);
    const problems = problemsOf(office);
    const expected = together.map(({ code, name, message, sheet: on = '指標' }, index) => {
      const { row, column } = places[index]!;
      const cell = addressOf(row, column);
      const problem = problems.find((one) => one.code === code && one.cell === cell && one.sheet === on);
      expect(problem?.message, name).toMatch(message);
      return problem?.id;
    });
    expect(problems.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(problems.every(({ certain }) => certain)).toBe(true);
    office.want('repair', { problems: problems.map(({ id }) => id) });
    expect(compareBooks(see(office), whole)).toEqual([]);
    expect(problemsOf(office)).toEqual([]);
    const [last] = office.want('bootstrap', {}).workbook.undoable;
    expect(last).toMatchObject({ kind: 'repair' });
    office.want('undo', { run: last?.id ?? '' });
    expect(compareBooks(see(office), harmed)).toEqual([]);
  });
});

describe('what is no damage', () => {
  it('rows sorted and inserted, columns of one’s own, results typed', () => {
    const office = city();
    const { column } = headingOf(office, '実績', '令和6年度');
    office.person.type('指標', 6, column, 15);
    office.person.insertColumns('指標', headingOf(office, '単位').column, 1);
    office.person.type('指標', 4, headingOf(office, '単位').column - 1, '担当者');
    office.person.sortRows('指標', { row: 5, column: 1, rows: 3, columns: 40 }, 1, true);
    office.person.insertRows('指標', 6, 1);
    office.person.type('指標', 6, 6, '自分で足した行');
    expect(problemsOf(office)).toEqual([]);
  });

  it('a heading renamed in an input column keeps what was typed there', () => {
    const office = city();
    const { row, column } = headingOf(office, '実績', '令和6年度');
    office.person.type('指標', 6, column, 15);
    office.person.type('指標', row, column, '実績（速報）');
    const problems = problemsOf(office);
    expect(problems.map(({ code }) => code)).toEqual(['heading-changed']);
    office.want('repair', { problems: problems.map(({ id }) => id) });
    expect([office.person.shown('指標', row, column), office.person.content('指標', 6, column)]).toEqual([
      '実績',
      '15',
    ]);
    expect(office.person.shown('指標', 6, headingOf(office, '達成率', '令和6年度').column)).toBe('75%');
  });
});
