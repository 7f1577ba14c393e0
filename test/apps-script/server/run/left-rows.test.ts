import { describe, expect, it } from 'vitest';
import { Office } from '../office';
import { type SmallItem, smallWorkbook } from '../small-workbook';
import { Bench } from './bench';

const item = (id: string, actual: number | null = null): SmallItem => ({ id, name: `${id}の名前`, target: 10, actual });

/** Three items; the second leaves the plan after a person did `act` in its row (4). */
function leave(act: (bench: Bench) => void): Bench {
  const bench = new Bench();
  bench.write(smallWorkbook([item('I1'), item('I2', 5), item('I3')]), 'build');
  act(bench);
  bench.write(smallWorkbook([item('I1'), item('I3')]));
  return bench;
}

const row = (bench: Bench, at: number) => [1, 2, 3, 4, 5, 6].map((column) => bench.person.shown('指標', at, column));
const kept = ['', '【計画から外れた行 I2】I2の名前', '10'];

describe('a row whose item left the plan', () => {
  it.each<[string, (bench: Bench) => void, string[]]>([
    ['nobody typed in it', () => undefined, ['', '', '', '', '', '']],
    ['a result was typed', ({ person }) => person.type('指標', 4, 4, 7), [...kept, '7', '', '']],
    ['what we wrote was cleared', ({ person }) => person.type('指標', 4, 4, ''), ['', '', '', '', '', '']],
    ['a word stands in an own column', ({ person }) => person.type('指標', 4, 6, '覚え'), [...kept, '5', '', '覚え']],
    ['a note stands on it', ({ person }) => person.note('指標', 4, 2, '来月に確認'), [...kept, '5', '', '']],
    ['an own column counts there', ({ person }) => person.type('指標', 4, 6, '=1+1'), ['', '', '', '', '', '2']],
  ])('%s', (_, act, expected) => {
    expect(row(leave(act), 4)).toEqual(expected);
  });

  it('is the row of its item again when that comes back, with what was typed', () => {
    const bench = leave(({ person }) => person.type('指標', 4, 4, 7));
    bench.write(smallWorkbook([item('I1'), item('I3'), item('I4')]));
    bench.write(smallWorkbook([item('I1'), item('I2', 6), item('I3'), item('I4')]));
    expect(row(bench, 4)).toEqual(['I2', 'I2の名前', '10', '7', '70%', '']);
  });

  it('is as it was when the run is taken back', () => {
    const bench = new Bench();
    bench.write(smallWorkbook([item('I1'), item('I2', 5), item('I3')]), 'build');
    bench.person.type('指標', 4, 4, 7);
    const before = bench.see();
    bench.write(smallWorkbook([item('I1'), item('I3')]));
    bench.undo();
    expect(bench.see()).toEqual(before);
  });

  it('leaves a row alone in whose ID column a person wrote a word of their own', () => {
    const bench = new Bench();
    bench.write(smallWorkbook([item('I1'), item('I2')]), 'build');
    bench.person.fill('指標', 7, 1, [['合計', '', '=SUM(C3:C4)']]);
    bench.write(smallWorkbook([item('I1')]));
    expect(row(bench, 7).slice(0, 3)).toEqual(['合計', '', '10']);
  });
});

describe('in the whole workbook', () => {
  const sheet = '進捗管理表';
  const lines = [
    ['基本目標', '施策', '事業名', '主管課', '指標', '単位', '基準値', 'R5目標', 'R6目標', 'R5実績'],
    ['1 便利', '1-1 手続', '電子申請', '情報政策課', '申請の件数', '件', '100', '150件以上', '200', '140'],
    ['1 便利', '1-1 手続', '窓口の予約', '市民課', '予約の割合', '%', '5', '10%', '20', ''],
    ['2 賢い', '2-1 自動化', '定型業務', '行政改革課', '削減時間', '時間', '0', '100', '120', '110'],
  ];
  const source = (office: Office, of: readonly (readonly string[])[]) =>
    office.person.fill(
      sheet,
      1,
      1,
      lines.map((_, at) => (of[at] ?? Array.from({ length: 10 }, () => '')).map((text) => (text ? `'${text}` : ''))),
    );
  const open = (of: readonly (readonly string[])[]) => {
    const office = new Office();
    office.person.renameSheet('シート1', sheet);
    source(office, of);
    office.write('build', [sheet]);
    return office;
  };
  const cellOf = (office: Office, text: string) => {
    for (let at = 1; at < 20; at++) {
      for (let column = 1; column < 60; column++) {
        if (office.person.shown('指標', at, column).endsWith(text)) return { row: at, column };
      }
    }
    throw new Error(`no ${text}`);
  };
  const shown = (office: Office, name: string) =>
    Array.from({ length: 40 }, (_, at) =>
      Array.from({ length: 30 }, (_, column) => office.person.shown(name, at + 1, column + 1)),
    );

  it('is named before, stays with its words, and is counted nowhere', () => {
    const office = open(lines);
    const result = cellOf(office, '実績');
    const place = cellOf(office, '予約の割合');
    office.person.type('指標', place.row, result.column, 18);
    const fewer = lines.filter((_, at) => at !== 2);
    source(office, fewer);
    const preview = office.want('preview', { sheets: [sheet] });
    expect(preview.gone.filter((line) => line.sheet === '指標')).toMatchObject([
      {
        subject: '予約の割合',
        field: '消える行に入力があります（1か所）。行は残し、集計から外します',
        after: expect.stringMatching(/^【計画から外れた行 .+】予約の割合$/),
      },
    ]);
    expect(preview.kept).toContainEqual({
      sheet: '指標',
      what: '計画から外れても、入力があるため残す行',
      count: 1,
    });
    office.want('refresh', { sheets: [sheet], fingerprint: preview.fingerprint });
    expect(cellOf(office, '】予約の割合').row).toBe(place.row);
    expect(office.person.content('指標', place.row, result.column)).toBe('18');
    const fresh = open(fewer);
    for (const name of ['評価一覧', 'ダッシュボード', '体系']) expect(shown(office, name)).toEqual(shown(fresh, name));
    expect(office.want('check', {}).problems).toEqual([]);
    source(office, lines);
    office.write('refresh', [sheet]);
    expect(cellOf(office, '予約の割合').row).toBe(place.row);
    expect(office.person.content('指標', place.row, result.column)).toBe('18');
    expect(office.want('check', {}).problems).toEqual([]);
  });
});
