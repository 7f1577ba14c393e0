import type { Run } from '../../../../apps-script/server/protocol';
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
  person.nameRange('指標', '担当の範囲', { row: 4, column: own, rows: 3, columns: 1 });
  person.nameRange('事業', '事業の範囲', { row: 3, column: 2, rows: 5, columns: 3 });
  person.addSheet('会議資料');
  person.fill('会議資料', 1, 1, [['=指標!E5'], [`=指標!${letters}5`]]);
  decided(office);
  return office;
}

/** One self-assessment: from now on the log is a sheet of the file, and no run may touch a row of it. */
function decided(office: Office): void {
  const { items, period } = office.want('reviewQueue', {});
  if (period === null) throw new Error('no period of review');
  const answer = office.want('decide', {
    initiative: items[0]!.initiative,
    period,
    expectedRevision: 0,
    decision: { kind: 'selfAssess', progress: '△', outcome: null, view: '遅れている' },
    requestId: 'click-one',
  });
  if (answer.outcome !== 'recorded') throw new Error(JSON.stringify(answer));
}

function changedSource(office: Office): void {
  office.person.type(sheet, 2, 8, "'160件以上");
  office.person.type(sheet, 3, 4, "'別の課");
  office.person.fill(sheet, 5, 1, [
    ['2 賢い仕事', '2-1 自動化', '新しい事業', '市民課', '新しい指標', '件', "'1", "'2", "'3", ''],
  ]);
}

/** The next year's sheet: a column of targets and one of results more, one 事業 gone, one renamed, one new. */
function nextSource(office: Office): void {
  const longer = (line: readonly string[], target: string, actual: string) => [
    ...line.slice(0, 9),
    target,
    line[9] ?? '',
    actual,
  ];
  const [first, , third] = rows;
  office.person.fill(
    sheet,
    1,
    1,
    [
      longer(header, 'R7目標', 'R6実績'),
      longer(first!, '250', '190'),
      longer(
        third!.map((text, at) => (at === 2 ? '定型業務の自動化' : text)),
        '140',
        '',
      ),
      longer(['2 賢い仕事', '2-1 自動化', '新しい事業', '市民課', '新しい指標', '件', '1', '2', '3', ''], '4', ''),
    ].map((line) => line.map((text) => (text === '' ? '' : `'${text}`))),
  );
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

/** The file after 元に戻す, and the id of the run that やり直す means. */
function takenBack(state: BookState, run: string): [BookState, string] {
  const office = new Office({ state });
  const undone = office.want('undo', { run });
  if (undone.state !== 'done') throw new Error('not taken back');
  return [office.standIn.book.state(), undone.run.id];
}

/** More than the rows that are left in 用語集 by `shortGlossary`: the sheet has to grow. */
const reports = Array.from({ length: 6 }, (_, at) => ({
  kind: 'missing' as const,
  term: `ことば${at}`,
  comment: at === 0 ? '=1+1' : '',
  page: 'https://portal.example.lg.jp/',
  at: null,
}));

/** 用語集 with a word of a person, a note at it, and three empty rows beneath. */
function shortGlossary(office: Office): void {
  const { person, standIn } = office;
  person.fill('用語集', 4, 1, [["'EBPM", "'いーびーぴーえむ", '', '', "'証拠に基づく政策立案"]]);
  person.note('用語集', 4, 5, '定義は検討中');
  const last = standIn.book.side(standIn.book.findByName('用語集')!).maxRows;
  person.deleteRows('用語集', 8, last - 7);
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
  const later = new Office({ state: used });
  nextSource(later);
  const nextYear = later.want('preview', { sheets: [sheet] });
  const undoingLater = new Office({ state: later.standIn.book.state() });
  undoingLater.want('refresh', { sheets: [sheet], fingerprint: nextYear.fingerprint });
  const [lastLater] = undoingLater.want('bootstrap', {}).workbook.undoable;
  const undoing = new Office({ state: refreshing.standIn.book.state() });
  undoing.want('refresh', { sheets: [sheet], fingerprint: next.fingerprint });
  const [last] = undoing.want('bootstrap', {}).workbook.undoable;
  const [redoing, undone] = takenBack(undoing.standIn.book.state(), last?.id ?? '');
  const [redoingLater, undoneLater] = takenBack(undoingLater.standIn.book.state(), lastLater?.id ?? '');
  const proposing = new Office({ state: used });
  shortGlossary(proposing);
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
    {
      name: 'next-year',
      state: later.standIn.book.state(),
      run: (office) => office.ask('refresh', { sheets: [sheet], fingerprint: nextYear.fingerprint }),
    },
    {
      name: 'undo-next-year',
      state: undoingLater.standIn.book.state(),
      run: (office) => office.ask('undo', { run: lastLater?.id ?? '' }),
    },
    { name: 'redo-next-year', state: redoingLater, run: (office) => office.ask('undo', { run: undoneLater }) },
    { name: 'undo', state: undoing.standIn.book.state(), run: (office) => office.ask('undo', { run: last?.id ?? '' }) },
    { name: 'redo', state: redoing, run: (office) => office.ask('undo', { run: undone }) },
    { name: 'terms', state: proposing.standIn.book.state(), run: (office) => office.ask('takeReports', { reports }) },
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

/** What the sidebar says of the workbook: which sheets are ours, and what can be taken back. */
function told(office: Office): string {
  const { built, sheets, lastRun, undoable, unfinished } = office.want('bootstrap', {}).workbook;
  const said = ({ kind, undone, created, updated }: Run) => [kind, undone, created, updated];
  return JSON.stringify([built, sheets, lastRun && said(lastRun), undoable.map(said), unfinished]);
}

interface End {
  readonly books: readonly CanonicalSheet[];
  readonly told: string;
}

/** One way in which a run can end early: killed at its call `k`, when the file is `state`. */
export interface Moment {
  readonly k: number;
  readonly state: BookState;
}

export interface Matrix {
  readonly calls: number;
  readonly before: End;
  readonly after: End;
  /** Calls that only look leave the file as it is: a kill at the call behind one is the same as at it, and stands for both. */
  readonly moments: readonly Moment[];
  /** Opens the file again and recovers: `old`, `new`, or a sentence that says what is neither. */
  readonly recovered: (moment: Moment) => string;
}

const looksOnly =
  /\.(get|is|has|tryLock|flush)|^(Session|User|LockService|PropertiesService|CacheService|Cache)\.|^EmbeddedChart\.modify$/;

/** `wanted`: which calls, by number and name, are to be kept as moments. */
export function matrixOf({ state, run }: Scenario, wanted: (k: number, name: string) => boolean = () => true): Matrix {
  const untouched = new Office({ state });
  const before: End = { books: see(untouched), told: told(untouched) };
  untouched.close();
  const whole = new Office({ state });
  const { meter } = whole.standIn;
  meter.reset();
  const moments: Moment[] = [];
  let looked = false;
  meter.onCall = (name, k) => {
    if (!looked && wanted(k, name)) {
      moments.push({ k, state: whole.standIn.book.state() });
      whole.standIn.book.hold();
    }
    looked = looksOnly.test(name);
  };
  const answer = run(whole) as { ok: boolean };
  meter.onCall = undefined;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const calls = meter.count;
  const after: End = { books: see(whole), told: told(whole) };
  whole.close();
  return { calls, before, after, moments, recovered: ({ state: broken }) => recovered(broken, before, after) };
}

function recovered(broken: BookState, before: End, after: End): string {
  const reopened = new Office({ state: broken });
  try {
    return endOf(reopened, before, after);
  } finally {
    reopened.close();
  }
}

function endOf(reopened: Office, before: End, after: End): string {
  reopened.want('bootstrap', {});
  const again = reopened.want('bootstrap', {});
  if (again.recovered !== null) return 'recovered twice';
  const stray = reopened.standIn.book.model
    .getWorksheetsProperties()
    .map(({ name }) => name)
    .filter((name) => name.includes('コピー') || name.includes('下書き'));
  if (stray.length > 0) return `left behind: ${stray.join()}`;
  const seen = see(reopened);
  const said = told(reopened);
  const fromOld = compareBooks(before.books, seen);
  if (fromOld.length === 0) return said === before.told ? 'old' : `old, but told as ${said}`;
  const fromNew = compareBooks(after.books, seen);
  if (fromNew.length === 0) return said === after.told ? 'new' : `new, but told as ${said}`;
  return `neither: ${fromOld.slice(0, 3).join(' / ')} | ${fromNew.slice(0, 3).join(' / ')}`;
}
