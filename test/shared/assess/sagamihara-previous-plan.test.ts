import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { assessIndicator } from '../../../shared/assess/composite';
import { preset } from '../../../shared/assess/presets';
import { rollUp, rollUpProgress } from '../../../shared/assess/roll-up';
import { seriesOf } from '../../../shared/assess/series';
import type { Indicator, Reading } from '../../../shared/plan/model';
import { cell, figure, indicator, quantity, words } from './build';

/** 相模原市ICT総合戦略 (令和2～5年度) 第2章: the results of the plan before it, as stated. */
const read = (name: string): Record<string, string>[] => {
  const path = new URL(`../../fixtures/sagamihara-previous-plan/${name}.csv`, import.meta.url);
  return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
};
const rules = preset('sagamihara');
const YEAR = 2019;

const figureOf = (row: Record<string, string>, column: string): Reading => {
  const [value, unit] = [row[`${column}_数`], row.単位 ?? null];
  return value === '' || value === undefined ? cell('—', words('not_applicable')) : figure(Number(value), unit);
};
/** 100% (年間△42,000 時間): two figures in one cell. */
const withHours = (percent: number, hours: number): Reading =>
  cell(`${percent}% (年間△${-hours} 時間)`, quantity(percent, '%'), quantity(hours, '時間'));

const indicators: readonly (Indicator & { readonly goal: string })[] = read('indicators').map((row) => {
  const isHours = row.目標値?.includes('時間') === true;
  return {
    goal: row.基本目標 ?? '',
    ...indicator({
      name: row.指標 ?? '',
      baseline: figureOf(row, '策定時'),
      targets: { [YEAR]: isHours ? withHours(100, -42000) : figureOf(row, '目標') },
      actuals: { [YEAR]: isHours ? withHours(128, -54000) : figureOf(row, '結果') },
      statedGrades: { [YEAR]: { text: row.評価 ?? '', sheet: '', cell: '' } },
    }),
  };
});
const assessed = indicators.map((one) => ({
  ...one,
  result: assessIndicator(seriesOf(one), YEAR, rules).decisive.assessment,
}));

describe('the previous plan of 相模原, to the last stated figure', () => {
  it.each(assessed.map((one) => [one.name, one.statedGrades[YEAR]?.text, one.result] as const))(
    '%s is judged %s',
    (_name, stated, result) => {
      expect(result.state === 'rated' ? result.grade : result.display).toBe(stated);
    },
  );

  it('gives 22 % for 43,000 of 194,000', () => {
    expect(assessed[0]?.result.worked).toBe('43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △');
  });

  it('gives 128 % for △54,000 of △42,000 hours, the figure the plan states beside it', () => {
    const [stated, hours] = seriesOf(indicators[9]!).map(
      (series) => assessIndicator([series], YEAR, rules).decisive.assessment.worked,
    );
    expect(hours).toBe('△54,000 ÷ △42,000 = 128.57… → 128%（切捨て）→ ○');
    expect(stated).toBe('128 ÷ 100 = 128% → ○');
  });

  it('reads 〇箇所 as zero, a result like any other', () => {
    expect(assessed[2]?.result.worked).toBe('0 ÷ 3 = 0% → △');
  });

  it('counts ○7 △4 over the whole plan', () => {
    const results = assessed.flatMap(({ result }) => (result.state === 'rated' ? [result] : []));
    const { counts, achieved, counted } = rollUp(results, rules);
    expect({ counts, achieved, counted }).toEqual({ counts: { '○': 7, '△': 4 }, achieved: 7, counted: 11 });
  });

  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 4],
  ])('基本目標%s: 成果を達成した事業 %i', (goal, achieved) => {
    const results = assessed.flatMap((one) => (one.goal === goal && one.result.state === 'rated' ? [one.result] : []));
    expect(rollUp(results, rules).achieved).toBe(achieved);
  });
});

describe('進捗達成率: ○ ÷ all, truncated, × stays in the denominator', () => {
  const initiatives = read('initiatives');
  it.each([
    ['1', 9, 66],
    ['2', 11, 72],
    ['3', 11, 100],
  ])('基本目標%s: %i事業, %i%%', (goal, total, percent) => {
    const marks = initiatives.filter((row) => row.基本目標 === goal).map((row) => row.進捗評価 ?? '');
    expect(rollUpProgress(marks, rules)).toMatchObject({ total, counted: total, result: percent });
  });

  it('the whole plan: ○25 △5 ×1 of 31', () => {
    const whole = rollUpProgress(
      initiatives.map((row) => row.進捗評価 ?? ''),
      rules,
    );
    expect(whole).toMatchObject({ counts: { '○': 25, '△': 5, '×': 1 }, achieved: 25, counted: 31, result: 80 });
  });
});
