import { type FiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import { formatHalfYear } from '../calendar/half-year';
import { type Locale, say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import type { Action, Initiative, Plan } from '../plan/model';

type PlainKey = {
  [Key in keyof typeof paperMessages]: Parameters<(typeof paperMessages)[Key]['ja']>[0] extends Record<string, never>
    ? Key
    : never;
}[keyof typeof paperMessages];

/** A heading or word of the papers. */
export function word(key: PlainKey, locale: Locale): string {
  return say(paperMessages[key] as { ja(v: object): string; en(v: object): string }, locale, {});
}

export function planTitle(plan: Plan, locale: Locale): string {
  return plan.title ?? word('untitledPlan', locale);
}

/** Name of the initiatives in the plan's own words: 事業, 取組. */
export function leafName(plan: Plan): string {
  return plan.levels[plan.levels.length - 1] ?? '事業';
}

export function yearWords(year: FiscalYear | number, locale: Locale): string {
  return formatFiscalYear(year as FiscalYear, locale);
}

export function numbered({ number, name }: Pick<Initiative, 'number' | 'name'>): string {
  return number === null ? name : `${number}　${name}`;
}

/** 令和2年度上期～令和3年度下期 with － for an end that is not known. */
export function actionPeriod({ from, to }: Pick<Action, 'from' | 'to'>, locale: Locale): string {
  const end = (half: Action['from']) => (half === null ? '－' : formatHalfYear(half, locale));
  return `${end(from)}～${end(to)}`;
}
