import { describe, expect, it } from 'vitest';
import type { ReadingProfile } from '../../../apps-script/server/protocol';
import { Office } from './office';

/** A person's way of reading this year's sheet, and what becomes of next year's. */

const thisYear = 'R5進捗';
const nextYear = 'R6進捗';
const rows = [
  ['1 便利な市役所', '電子申請の拡充', '電子申請の状況', '100', '150', '200', '備考あり'],
  ['1 便利な市役所', '窓口の改善', '待ち時間', '30', '25', '20', ''],
];
const lines = {
  [thisYear]: [['基本目標', '事業名', '指標', '基準値', 'R5目標', 'R6目標', '所見'], ...rows],
  // Another column before the figures, another year at the end: every letter moves.
  [nextYear]: [
    ['基本目標', '事業名', '主管課', '指標', '基準値', 'R5目標', 'R6目標', 'R7目標', '所見'],
    ...rows.map(([goal, name, indicator, ...figures]) => [
      goal,
      name,
      '情報政策課',
      indicator,
      ...figures.slice(0, 3),
      '250',
      ...figures.slice(3),
    ]),
  ],
};

function office(): Office {
  const city = new Office();
  city.person.renameSheet('シート1', thisYear);
  return city;
}

function fill(city: Office, sheet: keyof typeof lines): void {
  city.person.fill(
    sheet,
    1,
    1,
    lines[sheet]!.map((line) => line.map((text) => (text ? `'${text}` : ''))),
  );
}

/** A city that said how its sheet counts, and whose sheet is now next year's. */
function afterOneYear(choice: (id: string) => Partial<ReadingProfile>) {
  const city = office();
  fill(city, thisYear);
  const read = city.want('readSheets', { sheets: [thisYear] });
  const asRead = read.indicators!.find((indicator) => indicator.name === '電子申請の状況')!;
  const again = city.want('readSheets', {
    sheets: [thisYear],
    profile: { ...read.profile, ...choice(asRead.id) },
  });
  city.want('confirmProfile', { profile: again.profile });
  city.person.renameSheet(thisYear, nextYear);
  fill(city, nextYear);
  const next = city.want('readSheets', { sheets: [nextYear] });
  const of = (report: typeof next) => report.indicators!.find(({ id }) => id === asRead.id);
  return { asRead, chosen: of(again), again, next, nextChosen: of(next) };
}

describe('a person’s choices for an indicator', () => {
  const chosen = { unit: '種類', direction: 'decrease', accumulation: 'wholePlan' } as const;
  const choose = (id: string) => ({ indicators: { [id]: chosen } });

  it('are seen in the next reading, with the reason that a person said so', () => {
    const { asRead, chosen: now, again } = afterOneYear(choose);
    expect(asRead).toMatchObject({ unit: null });
    expect(now).toMatchObject({
      ...chosen,
      reasons: { direction: '利用者の指定', accumulation: '利用者の指定' },
    });
    expect(again.indicators!.find(({ name }) => name === '待ち時間')?.reasons.direction).not.toBe('利用者の指定');
  });

  it('give their unit to cells that name none', () => {
    const { again, asRead } = afterOneYear(choose);
    const units = again.readings
      .filter(({ indicator }) => indicator === asRead.name)
      .flatMap(({ parts }) => parts.map(({ unit }) => unit));
    expect(units).toEqual(['種類', '種類', '種類']);
  });

  it('hold for next year’s sheet, without a question', () => {
    const { next, nextChosen } = afterOneYear(choose);
    expect(next.readings.some(({ year }) => year === '2025')).toBe(true);
    expect(nextChosen).toMatchObject(chosen);
  });

  it('reach the plan workbook that was built before', () => {
    const city = office();
    fill(city, thisYear);
    const { profile, indicators } = city.want('readSheets', { sheets: [thisYear] });
    city.write('build', [thisYear]);
    const { id } = indicators!.find(({ name }) => name === '電子申請の状況')!;
    const { changed } = city.want('preview', { sheets: [thisYear], profile: { ...profile, ...choose(id) } });
    expect(changed).toContainEqual(
      expect.objectContaining({ subject: '電子申請の状況', field: '方向', before: '増加', after: '減少' }),
    );
    expect(changed.every(({ subject }) => subject === '電子申請の状況')).toBe(true);
  });

  it('may leave something undecided', () => {
    const { nextChosen } = afterOneYear((id) => ({ indicators: { [id]: { direction: null } } }));
    expect(nextChosen?.direction).toBeNull();
  });
});

describe('a column’s role', () => {
  it('is found by its heading when the columns have moved to other letters', () => {
    const { again, next } = afterOneYear(() => ({ columns: [{ sheet: thisYear, column: 'G', role: 'ignore' }] }));
    const roleOf = (report: typeof next) => report.columns.find(({ header }) => header === '所見');
    expect(roleOf(again)).toMatchObject({ column: 'G', role: 'ignore' });
    expect(roleOf(next)).toMatchObject({ column: 'I', role: 'ignore' });
    expect(next.columns.filter(({ role }) => role === 'ignore')).toHaveLength(1);
  });
});

describe('level names and period', () => {
  it('given once in the settings hold for next year’s sheet', () => {
    const city = office();
    fill(city, thisYear);
    const { settings } = city.want('getSettings', {});
    const period = { from: 2022, to: 2027 } as typeof settings.period;
    city.want('saveSettings', { settings: { ...settings, period, levels: ['柱', '取組'] } });
    city.person.renameSheet(thisYear, nextYear);
    fill(city, nextYear);
    expect(city.want('readSheets', { sheets: [nextYear] })).toMatchObject({ period, levels: ['柱', '取組'] });
  });
});
