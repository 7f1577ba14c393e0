import type { Amount, Cost, CostKind, Initiative } from '../plan/model';
import type { Finding } from './finding';
import type { PlanView } from './plan-view';
import { report } from './report';

/** Sums of money that must agree: 合計 over the years, 小計 and 合計 over the initiatives, the plan's own years and their total. */
export function* checkCostSums(view: PlanView): Iterable<Finding> {
  for (const initiative of view.plan.initiatives) yield* overYears(view, initiative);
  for (const stated of view.plan.statedCosts ?? [])
    yield* stated.year === null ? allYears(view, stated) : oneYear(view, stated);
}

type Stated = NonNullable<PlanView['plan']['statedCosts']>[number];

/** 合計 beside the years of one initiative. */
function* overYears(view: PlanView, initiative: Initiative): Iterable<Finding> {
  for (const total of initiative.costTotals ?? []) {
    const parts = initiative.costs.filter(
      ({ kind, source }) => kind === total.kind && source.sheet === total.source.sheet,
    );
    // A total behind one year only is that year's or of years that the sheet does not show.
    if (parts.length < 2) continue;
    yield* compare(view, total, parts, { path: view.pathOf(initiative.id), subjects: [initiative.id] });
  }
}

/** 小計 or 合計 of one year against the initiatives below it. */
function* oneYear(view: PlanView, stated: Stated): Iterable<Finding> {
  const initiatives = initiativesOf(view, stated);
  const parts = initiatives.flatMap(({ costs }) => costs.filter((cost) => isOf(cost, stated)));
  if (parts.length === 0) return;
  yield* compare(view, stated, parts, { path: placeOf(view, stated), subjects: initiatives.map(({ id }) => id) });
}

/** The grand total: against the years of its own row, and against the totals of the initiatives. */
function* allYears(view: PlanView, stated: Stated): Iterable<Finding> {
  const about = { path: placeOf(view, stated), subjects: stated.node === null ? [] : [stated.node] };
  const years = (view.plan.statedCosts ?? []).filter(
    (other) =>
      other.year !== null && other.node === stated.node && isOf(other, stated) && rowOf(other) === rowOf(stated),
  );
  if (years.length > 1) {
    yield* compare(view, stated, years, about);
    return;
  }
  const totals = initiativesOf(view, stated).flatMap(({ costTotals }) =>
    (costTotals ?? []).filter((cost) => isOf(cost, stated)),
  );
  if (totals.length > 1) yield* compare(view, stated, totals, about);
}

/** Same kind and sheet, and where both name a year, the same. */
function isOf(amount: Amount & { readonly year?: number | null }, stated: Stated): boolean {
  const sameYear = stated.year === null || amount.year === undefined || amount.year === stated.year;
  return amount.kind === stated.kind && amount.source.sheet === stated.source.sheet && sameYear;
}

const rowOf = ({ source }: Amount): string => /\d+$/.exec(source.cell)?.[0] ?? '';

function initiativesOf(view: PlanView, { node }: Stated): readonly Initiative[] {
  return node === null ? view.plan.initiatives : view.initiativesUnder(node);
}

function placeOf(view: PlanView, { node, year, kind }: Stated): string {
  const words = {
    ja: { estimate: '予算', actual: '決算', all: '全年度' },
    en: { estimate: 'estimate', actual: 'spent', all: 'all years' },
  }[view.locale];
  return `${view.pathOf(node)} › ${year === null ? words.all : view.year(String(year))}${view.locale === 'ja' ? 'の' : ' '}${words[kind]}`;
}

function* compare(
  view: PlanView,
  total: Amount,
  parts: readonly (Amount | Cost)[],
  about: { readonly path: string; readonly subjects: readonly string[] },
): Iterable<Finding> {
  // Money is whole yen; 4.1百万円 is 4,099,999.9999999995 of them to a computer.
  const yenOf = (yen: number): number => Math.round(yen * 100) / 100;
  const sum = yenOf(parts.reduce((added, { yen }) => added + yen, 0));
  const difference = yenOf(sum - total.yen);
  if (difference === 0) return;
  const unit = Math.max(total.unit ?? 1, ...parts.map((part) => part.unit ?? 1));
  const values = {
    total: moneyText(total.yen, unit, view.locale),
    sum: moneyText(sum, unit, view.locale),
    difference: moneyText(Math.abs(difference), unit, view.locale),
    more: difference > 0,
    working: workingOf(parts, unit, view.locale),
    cells: cellsOf(parts),
    kind: kindWord(total.kind, view.locale),
  };
  const at = { at: total.source, ...about };
  const factor = [1000, 1e4, 1e6, 1 / 1000, 1e-4, 1e-6].find((step) => sum === total.yen * step);
  if (factor !== undefined)
    yield report(view, 'error', 'cost-unit-differs', at, { ...values, factor: factorText(factor) });
  // Each rounded figure may be half a unit off, the total as well; offices tolerate one unit of the last digit.
  else if (Math.abs(difference) <= unit && unit > 1) yield report(view, 'info', 'cost-sum-rounded', at, values);
  else yield report(view, 'error', 'cost-sum-differs', at, values);
}

function kindWord(kind: CostKind, locale: 'ja' | 'en'): string {
  return { ja: { estimate: '予算', actual: '決算' }, en: { estimate: 'estimate', actual: 'spent' } }[locale][kind];
}

const UNITS = [
  [1e6, '百万円', ' million yen'],
  [1e4, '万円', '0,000 yen'],
  [1000, '千円', ' thousand yen'],
] as const;

/** 975,247千円: in the sheet's own unit, however small the difference. */
function moneyText(yen: number, unit: number, locale: 'ja' | 'en'): string {
  const [factor, ja, en] = UNITS.find(([size]) => unit >= size) ?? ([1, '円', ' yen'] as const);
  const figure = yen / factor;
  const whole = Number.isInteger(figure);
  const [integer = '', fraction] = String(whole ? figure : Number(figure.toPrecision(12))).split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fraction ? `.${fraction}` : ''}${locale === 'ja' ? ja : en}`;
}

/** 403,891＋119,525＋451,831千円; of many only how many. */
function workingOf(parts: readonly Amount[], unit: number, locale: 'ja' | 'en'): string {
  if (parts.length > 6) return locale === 'ja' ? `${parts.length}個のセルの和` : `sum of ${parts.length} cells`;
  return parts.map(({ yen }) => moneyText(yen, unit, locale)).join('＋');
}

/** B3・D3・F3; of many the first and the last. */
function cellsOf(parts: readonly Amount[]): string {
  const cells = parts.map(({ source }) => source.cell);
  return cells.length > 6 ? `${cells[0]}〜${cells[cells.length - 1]}` : cells.join('・');
}

function factorText(factor: number): string {
  return factor > 1 ? String(factor) : `1/${Math.round(1 / factor)}`;
}
