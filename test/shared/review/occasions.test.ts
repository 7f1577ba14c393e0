import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/assess/presets';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { cityCycles, defaultCycle, type Occasion, occasionsOf, periodsOfYear } from '../../../shared/review/cycle';
import type { Decision } from '../../../shared/review/decision';
import { type Duty, missingDuties, type Standing } from '../../../shared/review/duties';
import { isPromotion, touchesGoal } from '../../../shared/review/goal-duty';
import { markOf } from '../../../shared/review/marks';

const plan = (from: number, to: number) => ({ period: { from: fiscalYear(from), to: fiscalYear(to) } });

describe('rhythms of the cities, as data', () => {
  it.each<[string, keyof typeof cityCycles, [number, number], string, Occasion[]]>([
    ['伊勢原 R2–R7: the end of 前期', 'isehara', [2020, 2025], '2022H2', ['middleRevision']],
    ['伊勢原: the year before', 'isehara', [2020, 2025], '2021H2', []],
    ['伊勢原: the last year', 'isehara', [2020, 2025], '2025H2', []],
    ['a plan of five years: its middle year', 'isehara', [2021, 2025], '2023H2', ['middleRevision']],
    ['a plan of one year has no middle', 'isehara', [2023, 2023], '2023H2', []],
    ['武蔵野 R2–R4: the last year', 'musashino', [2020, 2022], '2022H2', ['completion']],
    ['武蔵野: the half-year before', 'musashino', [2020, 2022], '2022H1', []],
    ['藤沢 R4–R7: every year', 'fujisawa', [2022, 2025], '2023H2', ['yearlyEdition']],
    ['藤沢: nothing is written for the year after the last', 'fujisawa', [2022, 2025], '2025H2', []],
    ['相模原DX R8–R11: the 事業集', 'sagamiharaDx', [2026, 2029], '2026H2', ['yearlyEdition']],
  ])('%s', (_, city, [from, to], period, occasions) => {
    expect(occasionsOf(period, plan(from, to), cityCycles[city])).toEqual(occasions);
  });

  it.each([
    ['相模原 重点', defaultCycle, true, ['2023H1', '2023H2']],
    ['相模原 その他', defaultCycle, false, ['2023H2']],
    ['伊勢原', cityCycles.isehara, true, ['2023H2']],
    ['武蔵野', cityCycles.musashino, false, ['2023H1', '2023H2']],
    ['藤沢', cityCycles.fujisawa, true, ['2023H2']],
  ])('%s', (_, cycle, priority, periods) => {
    expect(periodsOfYear({ priority }, fiscalYear(2023), cycle)).toEqual(periods);
  });
});

const standing = (part: Partial<Standing> = {}): Standing => ({
  progress: '○',
  outcome: null,
  view: '',
  proposals: [],
  goalOwed: false,
  ...part,
});
const assess = (part: Partial<Extract<Decision, { kind: 'selfAssess' }>> = {}): Decision => ({
  kind: 'selfAssess',
  progress: '○',
  outcome: null,
  view: '',
  ...part,
});
const approve: Decision = { kind: 'approve', comment: '' };

describe('what is owed, and blocks', () => {
  const asPlanned = { progress: 'asPlanned', effect: 'better', cost: 'asPlanned' } as const;
  it.each<[string, Decision, Standing, Duty[]]>([
    [
      '前期の終わり: nothing said of the second half',
      assess(),
      standing({ occasions: ['middleRevision'] }),
      ['outlook'],
    ],
    ['前期の終わり: it is kept', assess({ outlook: 'keep' }), standing({ occasions: ['middleRevision'] }), []],
    ['見直す was said, and nothing proposed', approve, standing({ outlook: 'revise' }), ['revisionAnnounced']],
    ['完了: no axes', assess(), standing({ occasions: ['completion'] }), ['axes']],
    ['完了: as planned', assess({ axes: asPlanned }), standing({ occasions: ['completion'] }), []],
    [
      '完了: the cost ran over, without a word',
      assess({ axes: { ...asPlanned, cost: 'worse' } }),
      standing({ occasions: ['completion'] }),
      ['viewForAxes'],
    ],
    [
      '年度更新: no text for the next year',
      assess({ nextYear: ' ' }),
      standing({ occasions: ['yearlyEdition'] }),
      ['nextYear'],
    ],
    ['年度更新: said', assess({ nextYear: '継続' }), standing({ occasions: ['yearlyEdition'] }), []],
    ['承認 while the KGI is owed a look', approve, standing({ goalOwed: true }), ['goalReview']],
    ['承認 of a △ whose 見解 is missing', approve, standing({ progress: '△' }), ['viewForTriangle']],
    ['承認 of nothing', approve, standing({ progress: null }), ['selfAssessment']],
    [
      '施策目標の確認 without a word',
      { kind: 'reviewGoal', outcome: 'keep', rationale: '' },
      standing(),
      ['rationale'],
    ],
  ])('%s', (_, decision, on, duties) => {
    expect(missingDuties(decision, on)).toEqual(duties);
  });
});

describe('what touches the KGI', () => {
  const classification = (before: string | null, after: string, newIndicator: string | null = null) => ({
    kind: 'classification' as const,
    before,
    after,
    newIndicator,
  });
  it.each([
    ['C → A', classification('C', 'A', '件数'), true],
    ['Ｃ → Ａ in wide letters', classification('Ｃ', 'Ａ', '件数'), true],
    ['事業候補 → A', classification('事業候補', 'A', '件数'), true],
    ['A → B', classification('A', 'B'), false],
    ['B → C', classification('B', 'C'), false],
    ['an addition', { kind: 'addition' as const, name: '新' }, true],
    ['a discontinuation', { kind: 'discontinuation' as const }, true],
    ['a target', { kind: 'target' as const, indicator: 'k', year: '2023', before: '1', after: '2' }, false],
  ])('%s: %s', (_, change, touches) => {
    expect(touchesGoal(change)).toBe(touches);
  });
  it('A stays A is no promotion', () => expect(isPromotion({ before: 'A', after: 'A' })).toBe(false));
});

describe('marks of the rule sets', () => {
  const rules = (id: string) => PRESETS.find((one) => one.id === id)!;
  it.each([
    ['sagamihara', '○', '○'],
    ['sagamihara', '×', '×'],
    ['musashino', '○', '計画どおり'],
    ['musashino', '△', '遅れ'],
    ['musashino', '×', '中止'],
  ] as const)('%s: %s is %s', (id, grade, mark) => {
    expect(markOf(grade, rules(id))).toBe(mark);
  });
});
