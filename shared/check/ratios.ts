import type { Indicator, Reading } from '../plan/model';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { bareUnit, type Figure, figuresOf, figureText, isLevel, singleLevel } from './quantities';
import { report } from './report';

/** Percentages that can be computed from the figures beside them. */
export function* checkRatios(view: PlanView): Iterable<Finding> {
  for (const indicator of view.plan.indicators) {
    yield* againstYearBefore(view, indicator);
    yield* againstTarget(view, indicator);
    yield* aboveHundred(view, indicator);
  }
}

/** 【460人(前年度比110%)】 after 【410人】 is 112.2%. */
function* againstYearBefore(view: PlanView, indicator: Indicator): Iterable<Finding> {
  const cells = inOrder(indicator.targets);
  for (let at = 1; at < cells.length; at++) {
    const [year, reading] = cells[at] ?? [];
    const [yearBefore, before] = cells[at - 1] ?? [];
    if (!year || !reading || !before || Number(yearBefore) !== Number(year) - 1) continue;
    const ratio = figuresOf(reading).find((part) => part.kind === 'ratio_to_previous');
    const now = figuresOf(reading).find(isLevel);
    const then = figuresOf(before).find((part) => isLevel(part) && bareUnit(part.unit) === bareUnit(now?.unit ?? null));
    if (!ratio || !now || !then || then.value === 0) continue;
    const stated = statedRatio(ratio);
    const computed = (now.value / then.value) * 100;
    if (stated === null || agrees(now.value, then.value, stated, ratio)) continue;
    const about = { at: reading, path: view.cellPath(indicator, year, 'target'), subjects: [indicator.id] };
    yield report(view, 'error', 'ratio-does-not-compute', about, {
      stated: `${ratio.label ?? ratio.baseline ?? '前年度比'}${figureText(ratio.value, ratio.unit)}`,
      computed: `${computed.toFixed(1)}%`,
      working: `${figureText(now.value, now.unit)} ÷ ${figureText(then.value, then.unit)}`,
    });
  }
}

/** 10%増 is 110%; 前年度比110% is what it says. */
function statedRatio(ratio: Figure): number | null {
  if (ratio.unit !== null && ratio.unit !== '%') return ratio.unit === '倍' ? ratio.value * 100 : null;
  if (ratio.change === 'increase' || ratio.comparator === 'increase') return 100 + ratio.value;
  if (ratio.change === 'decrease' || ratio.comparator === 'decrease') return 100 - ratio.value;
  return ratio.value;
}

/** The figure may have been made from the ratio or the ratio from the figure, rounded either way. */
function agrees(now: number, then: number, stated: number, ratio: Figure): boolean {
  const computed = (now / then) * 100;
  if (ratio.comparator === '>=' || ratio.comparator === '>') return computed >= stated - 0.5;
  if (ratio.comparator === '<=' || ratio.comparator === '<') return computed <= stated + 0.5;
  if (ratio.approximate) return Math.abs(computed - stated) < 2;
  const made = (then * stated) / 100;
  const step = roundness(now);
  return Math.abs(computed - stated) < 1 || (step === 1 ? Math.abs(now - made) < 1 : Math.abs(now - made) <= step / 2);
}

/** 1,200 is rounded to hundreds, 451 to ones. */
function roundness(value: number): number {
  let step = 1;
  while (value !== 0 && Number.isInteger(value) && value % (step * 10) === 0) step *= 10;
  return step;
}

/** 128%（年間△54,000時間） for a target of 100%（年間△42,000時間）. */
function* againstTarget(view: PlanView, indicator: Indicator): Iterable<Finding> {
  for (const [year, reading] of inOrder(indicator.actuals)) {
    const targets = inOrder(indicator.targets);
    const target = indicator.targets[year] ?? targets[targets.length - 1]?.[1];
    if (!target) continue;
    const pair = percentAndAmount(reading);
    const asked = percentAndAmount(target);
    // Only a degree of achievement restates the amount; 導入5事業 and 削減率75% in one cell are two targets.
    if (!pair || !asked || (asked.percent.value !== 100 && !/達成/.test(indicator.name))) continue;
    if (asked.amount.value === 0 || bareUnit(pair.amount.unit) !== bareUnit(asked.amount.unit)) continue;
    const computed = (pair.amount.value / asked.amount.value) * asked.percent.value;
    const stated = pair.percent.value;
    const about = { at: reading, path: view.cellPath(indicator, year, 'actual'), subjects: [indicator.id] };
    const values = {
      stated: figureText(stated, '%'),
      computed: `${Math.round(computed)}%`,
      working: `${figureText(pair.amount.value, pair.amount.unit)} ÷ ${figureText(asked.amount.value, asked.amount.unit)} = ${computed.toFixed(2)}%`,
    };
    if (Math.abs(computed - stated) >= 1) yield report(view, 'error', 'ratio-does-not-compute', about, values);
    else if (Number.isInteger(stated) && Math.floor(computed) === stated && Math.round(computed) !== stated) {
      yield report(view, 'info', 'ratio-truncated', about, values);
    }
  }
}

function percentAndAmount(reading: Reading): { percent: Figure; amount: Figure } | null {
  const figures = figuresOf(reading);
  const percent = figures.find((part) => part.unit === '%');
  const amount = figures.find((part) => part.unit !== '%' && part.kind === 'numeric');
  return figures.length === 2 && percent && amount ? { percent, amount } : null;
}

/** A share cannot exceed the whole; growth, achievement and comparisons can. */
function* aboveHundred(view: PlanView, indicator: Indicator): Iterable<Finding> {
  if (
    !/率|割合|比率|シェア/.test(indicator.name) ||
    /達成率|増加率|伸び率|成長率|上昇率|改善率|前年|倍率|比$|進捗率|充足率|執行率/.test(indicator.name)
  )
    return;
  for (const [year, reading] of inOrder(indicator.targets)) {
    const level = singleLevel(reading);
    if (level?.kind !== 'percent' || level.value <= 100) continue;
    const about = { at: reading, path: view.cellPath(indicator, year, 'target'), subjects: [indicator.id] };
    yield report(view, 'warning', 'percent-over-100', about, { target: reading.text });
    return;
  }
}
