import { isHousekeeping } from '../../../../apps-script/server/run/state';
import type { BookState } from '../../../../apps-script/workbench/google/book';
import { type CanonicalSheet, canonicalBook, compareBooks } from '../../../../apps-script/workbench/google/canonical';
import { columnLetters } from '../../../../shared/workbook/address';
import { Office } from '../office';

/** A city's file with the whole plan workbook, and the endpoints as the sidebar calls them: what the crash matrix kills. */

const sheet = '進捗管理表';
const header = ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', 'R5目標', 'R6目標', 'R5実績'];
const rows = [
  [
    '1 便利な市役所',
    '1-1 手続',
    '電子申請の拡充',
    '情報政策課',
    '電子申請の件数',
    '件',
    '100',
    '150件以上',
    '200',
    '140',
  ],
  ['1 便利な市役所', '1-1 手続', '窓口の予約', '市民課', '予約の割合', '%', '5', '10%', '20', '12'],
  ['2 賢い仕事', '2-1 自動化', '=悪い名前', '行政改革課', '削減時間', '時間', '0', '100', '120', ''],
];

function cityFile(): Office {
  const office = new Office();
  office.person.renameSheet('シート1', sheet);
  office.person.fill(
    sheet,
    1,
    1,
    [header, ...rows].map((line) => line.map((text) => (text === '' ? '' : `'${text}`))),
  );
  office.person.note(sheet, 1, 1, '担当の覚え');
  return office;
}

/** Built, and then used by people. */
function usedFile(): Office {
  const office = cityFile();
  office.write('build', [sheet]);
  const { person } = office;
  const { book } = office.standIn;
  // The last column of the sheet is nobody's.
  const own = book.side(book.findByName('指標')!).maxColumns;
  const letters = columnLetters(own);
  person.fill('指標', 4, own, [['担当者'], ['佐藤'], ['鈴木']]);
  person.note('指標', 5, 3, '来月に確認');
  person.addRule('指標', {
    areas: [{ row: 5, column: own, rows: 3, columns: 1 }],
    type: 'CUSTOM_FORMULA',
    values: [`=$${letters}5="佐藤"`],
    bold: null,
    color: null,
    fill: '#ffee00',
  });
  person.addSheet('会議資料');
  person.fill('会議資料', 1, 1, [['=指標!E5'], [`=指標!${letters}5`]]);
  return office;
}

function changedSource(office: Office): void {
  office.person.type(sheet, 2, 8, "'160件以上");
  office.person.type(sheet, 3, 4, "'別の課");
  office.person.fill(sheet, 5, 1, [
    ['2 賢い仕事', '2-1 自動化', '新しい事業', '市民課', '新しい指標', '件', "'1", "'2", "'3", ''],
  ]);
}

/** Formulas typed over by hand. */
function damage(office: Office): void {
  let left = 3;
  for (let column = 1; column <= 40 && left > 0; column++) {
    if (!office.person.content('指標', 5, column).startsWith('=')) continue;
    office.person.type('指標', 5, column, '手書き');
    left--;
  }
}

export interface Scenario {
  readonly name: string;
  readonly state: BookState;
  readonly run: (office: Office) => unknown;
}

export function scenarios(): Scenario[] {
  const importing = cityFile();
  const first = importing.want('preview', { sheets: [sheet] });
  const used = usedFile().standIn.book.state();
  const refreshing = new Office({ state: used });
  changedSource(refreshing);
  const next = refreshing.want('preview', { sheets: [sheet] });
  const undoing = new Office({ state: refreshing.standIn.book.state() });
  undoing.want('refresh', { sheets: [sheet], fingerprint: next.fingerprint });
  const [last] = undoing.want('bootstrap', {}).workbook.undoable;
  const repairing = new Office({ state: used });
  damage(repairing);
  const problems = repairing
    .want('check', {})
    .problems.filter(({ certain }) => certain)
    .map(({ id }) => id);
  return [
    {
      name: 'import',
      state: importing.standIn.book.state(),
      run: (office) => office.ask('build', { sheets: [sheet], fingerprint: first.fingerprint }),
    },
    {
      name: 'refresh',
      state: refreshing.standIn.book.state(),
      run: (office) => office.ask('refresh', { sheets: [sheet], fingerprint: next.fingerprint }),
    },
    { name: 'undo', state: undoing.standIn.book.state(), run: (office) => office.ask('undo', { run: last?.id ?? '' }) },
    { name: 'repair', state: repairing.standIn.book.state(), run: (office) => office.ask('repair', { problems }) },
  ];
}

export function see(office: Office): CanonicalSheet[] {
  return canonicalBook(office.standIn.book, isHousekeeping).map((one) => ({
    ...one,
    // References to a sheet that an undo hid carry that run's id.
    cells: Object.fromEntries(
      Object.entries(one.cells).map(([cell, text]) => [cell, text.replace(/控え_r[0-9a-z]+_/g, '控え_')]),
    ),
  }));
}

export interface Matrix {
  readonly calls: number;
  readonly before: readonly CanonicalSheet[];
  readonly after: readonly CanonicalSheet[];
  /** Kills at call `k`, opens the file again and recovers: `old`, `new`, or a sentence that says what is neither. */
  readonly killedAt: (k: number) => string;
}

export function matrixOf({ state, run }: Scenario): Matrix {
  const before = see(new Office({ state }));
  const whole = new Office({ state });
  whole.standIn.meter.reset();
  const answer = run(whole) as { ok: boolean };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const calls = whole.standIn.meter.count;
  const after = see(whole);
  return {
    calls,
    before,
    after,
    killedAt(k) {
      const office = new Office({ state });
      const { meter } = office.standIn;
      meter.reset();
      meter.onCall = (name, count) => {
        if (count >= k) throw new Error(`killed at call ${k}: ${name}`);
      };
      run(office);
      const reopened = new Office({ state: office.standIn.book.state() });
      reopened.want('bootstrap', {});
      const again = reopened.want('bootstrap', {});
      if (again.recovered !== null) return 'recovered twice';
      const stray = reopened.standIn.book.model
        .getWorksheetsProperties()
        .map(({ name }) => name)
        .filter((name) => name.includes('コピー') || name.includes('下書き'));
      if (stray.length > 0) return `left behind: ${stray.join()}`;
      const seen = see(reopened);
      const fromOld = compareBooks(before, seen);
      if (fromOld.length === 0) return 'old';
      const fromNew = compareBooks(after, seen);
      if (fromNew.length === 0) return 'new';
      return `neither: ${fromOld.slice(0, 3).join(' / ')} | ${fromNew.slice(0, 3).join(' / ')}`;
    },
  };
}
