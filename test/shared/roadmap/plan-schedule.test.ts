import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import {
  readDates,
  readPhases,
  readPlanDates,
  readSchedule,
  scheduleTexts,
} from '../../../shared/roadmap/plan-schedule';

describe('dates of the plan as people write them', () => {
  it.each([
    ['令和7年11月6日　庁議', '2025-11-06', '庁議'],
    ['R7.10.24 調整会議', '2025-10-24', '調整会議'],
    ['2025-12-01 議会説明（総務部会）', '2025-12-01', '議会説明(総務部会)'],
    ['２０２５／１２／１　パブリックコメント', '2025-12-01', 'パブリックコメント'],
    ['計画策定・公表：令和8年3月', '2026-03-01', '計画策定・公表'],
    ['平成31年4月1日 施行', '2019-04-01', '施行'],
  ])('%s', (text, date, name) => {
    expect(readPlanDates(text)).toEqual({ entries: [{ date, name }], unread: [] });
  });

  it.each(['庁議', '2025-13-01 庁議', '2025-02-30 庁議', '2025-12-01', 'いつか 公表'])(
    '%s is no entry and is named',
    (text) => {
      expect(readPlanDates(text)).toEqual({ entries: [], unread: [text] });
    },
  );
});

describe('phases', () => {
  it.each([
    ['前期　令和2年度～令和3年度', '前期', 2020, 2021],
    ['前半 行政のDX R8～R9', '前半 行政のDX', 2026, 2027],
    ['令和8年度～令和9年度：前半 行政のDX', '前半 行政のDX', 2026, 2027],
    ['準備 2026年度', '準備', 2026, 2026],
  ])('%s', (text, name, from, to) => {
    expect(readPhases(text)).toEqual({ entries: [{ name, from, to }], unread: [] });
  });

  it('a phase that ends before it begins is named', () => {
    expect(readPhases('逆 令和5年度、令和2年度').entries).toEqual([]);
  });
});

it('review dates stand one a line or divided by commas', () => {
  expect(readDates('2021-10-15、令和4年5月15日').entries).toEqual(['2021-10-15', '2022-05-15']);
});

it('what was written is read again', () => {
  const day = fc
    .tuple(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  const name = fc.constantFrom('庁議', '議会', 'パブリックコメント', '策定・公表', '前期', '暮らしのDX');
  const phase = fc
    .tuple(name, fc.integer({ min: 2000, max: 2050 }), fc.integer({ min: 0, max: 5 }))
    .map(([words, from, length]) => ({ name: words, from: fiscalYear(from), to: fiscalYear(from + length) }));
  fc.assert(
    fc.property(
      fc.array(phase, { maxLength: 4 }),
      fc.array(day, { maxLength: 4 }),
      fc.array(fc.record({ date: day, name }), { maxLength: 5 }),
      (phases, reviews, milestones) => {
        const schedule = { phases, reviews, milestones };
        expect(readSchedule(scheduleTexts(schedule))).toEqual({ ...schedule, unread: [] });
      },
    ),
    { numRuns: 200 },
  );
});
