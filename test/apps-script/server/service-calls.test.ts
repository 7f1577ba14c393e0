import { expect, it } from 'vitest';
import { Office } from './office';

/** One file from its first import to the next year's, with the calls that each run cost. */
const sheets = ['進捗管理表', '進捗管理表（続き）', '進捗管理表（その他）'];

function header(next: boolean): string[] {
  const targets = ['R5目標', 'R6目標', ...(next ? ['R7目標'] : [])];
  const actuals = ['R5実績', ...(next ? ['R6実績'] : [])];
  return ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', ...targets, ...actuals];
}

function line(index: number, next: boolean, name = `事業その${index + 1}`): string[] {
  const [goal, measure] = [1 + (index % 2), 1 + (index % 6)];
  const targets = [`${150 + index}件以上`, String(200 + index), ...(next ? [String(250 + index)] : [])];
  const actuals = [String(140 + index), ...(next ? [String(190 + index)] : [])];
  const what = [`${goal} 目標その${goal}`, `${goal}-${measure} 施策その${measure}`, name, '市民課'];
  return [...what, `指標その${index + 1}`, '件', '100', ...targets, ...actuals];
}

interface Source {
  readonly items: readonly number[];
  readonly next?: boolean;
  readonly renamed?: ReadonlySet<number>;
}

/** Writes the plan to so many sheets, in place of what stood there. */
function put(office: Office, names: readonly string[], { items, next = false, renamed = new Set() }: Source): void {
  const width = header(true).length;
  for (const [at, name] of names.entries()) {
    const own = items
      .filter((item) => item % names.length === at)
      .map((item) => line(item, next, renamed.has(item) ? `事業その${item + 1}（改称）` : undefined));
    const rows = [header(next), ...own].map((texts) =>
      Array.from({ length: width }, (_, column) => (texts[column] ? `'${texts[column]}` : '')),
    );
    office.person.fill(name, 1, 1, [...rows, ...Array.from({ length: 12 }, () => Array<string>(width).fill(''))]);
  }
}

function numbers(count: number, from = 0): number[] {
  return Array.from({ length: count }, (_, index) => index + from);
}

/** What people add beside and among our columns. */
function use(office: Office): void {
  const { person } = office;
  const side = office.standIn.book.side(office.standIn.book.findByName('指標')!);
  person.insertColumns('指標', 4, 1);
  person.fill('指標', 4, 4, [['担当者'], ['佐藤']]);
  person.note('指標', 5, 3, '来月に確認');
  const area = { row: 5, column: 4, rows: 2, columns: 1 };
  person.filter('指標', { row: 4, column: 1, rows: 9, columns: 6 });
  person.addRule('指標', {
    areas: [area],
    type: 'CUSTOM_FORMULA',
    values: ['=TRUE'],
    bold: true,
    color: null,
    fill: null,
  });
  side.protections.push({ id: 9_001, area, description: '触らないで', warningOnly: false });
}

/** Formulas typed over and a heading changed; what 点検 finds of it. */
function damage(office: Office): string[] {
  const { person } = office;
  person.type('指標', 4, 2, '名前を変えた見出し');
  for (let column = 1, left = 3; column <= 40 && left > 0; column++) {
    if (!person.content('指標', 5, column).startsWith('=')) continue;
    person.type('指標', 5, column, '手書き');
    left--;
  }
  const { problems } = office.want('check', {});
  return problems.filter(({ certain }) => certain).map(({ id }) => id);
}

/** `all`: with a run taken back, and one that throws old copies away. */
function calls(count: number, of: number, most: 'all' | 'writing' = 'all'): Record<string, number> {
  const office = new Office();
  const names = sheets.slice(0, of);
  office.person.renameSheet('シート1', names[0]!);
  for (const name of names.slice(1)) office.person.addSheet(name);
  const { meter } = office.standIn;
  const counts: Record<string, number> = {};
  const counted = (what: string, act: () => void) => {
    meter.reset();
    act();
    counts[what] = meter.count;
  };
  const run = (what: string, kind: 'build' | 'refresh', source: Source) => {
    put(office, names, source);
    const { fingerprint } = office.want('preview', { sheets: names });
    counted(what, () => office.want(kind, { sheets: names, fingerprint }));
  };
  run('first build', 'build', { items: numbers(count) });
  run('refresh of two results', 'refresh', { items: numbers(count), renamed: new Set([1]) });
  const mends = damage(office);
  counted('repair', () => office.want('repair', { problems: mends }));
  use(office);
  const changed = { items: numbers(count, 2), renamed: new Set(numbers(4, 4)) };
  run('refresh with new, left and renamed, in a file that people use', 'refresh', changed);
  run('refresh of the next year', 'refresh', { ...changed, next: true });
  if (most === 'all') {
    const [last] = office.want('bootstrap', {}).workbook.undoable;
    counted('undo of the next year', () => office.want('undo', { run: last!.id }));
    run('refresh that throws old copies away', 'refresh', { ...changed, renamed: new Set() });
  }
  office.close();
  return counts;
}

/** Calls that a run may cost, whatever the size of the plan. Taking a run back goes through every sheet of it three times. */
const bound = (what: string) => (what.startsWith('undo') ? 190 : 120);

it('a run costs the same calls for a small plan and a large one, and no more than it may', { timeout: 600_000 }, () => {
  const small = calls(12, 1);
  expect(small).toMatchObject(calls(30, 1, 'writing'));
  process.stdout.write(`service calls: ${JSON.stringify(small)}\n`);
  for (const [what, count] of Object.entries(small))
    expect(count, `${what}: ${count}`).toBeLessThanOrEqual(bound(what));
});

it('neither does a plan on three sheets cost more', { timeout: 600_000 }, () => {
  const three = calls(12, 3, 'writing');
  process.stdout.write(`service calls, three source sheets: ${JSON.stringify(three)}\n`);
  for (const [what, count] of Object.entries(three))
    expect(count, `${what}: ${count}`).toBeLessThanOrEqual(bound(what));
});
