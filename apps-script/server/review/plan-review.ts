import { fiscalYear, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import { formatHalfYear } from '../../../shared/calendar/half-year';
import type { Locale } from '../../../shared/messages/define';
import type { Action, Initiative, PlanNode } from '../../../shared/plan/model';
import type { PresentSeries } from '../../../shared/workbook/read-back/present-series';
import type { ReviewedInitiative } from '../protocol-review';

/** Nodes above an initiative, from the top. */
export function nodesAbove(nodes: readonly PlanNode[], node: string | null): PlanNode[] {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const path: PlanNode[] = [];
  const seen = new Set<string>();
  let at: PlanNode | undefined = node === null ? undefined : byId.get(node);
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    path.unshift(at);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return path;
}

/** KGIs of the nodes above, with the target that comes next (or last) and its result. */
export function goalsOf(
  above: readonly PlanNode[],
  series: readonly PresentSeries[],
  year: string,
): ReviewedInitiative['goals'] {
  return above.flatMap((node) =>
    series
      .filter(({ owner }) => owner === node.id)
      .map(({ name, series: one }) => {
        const targeted = Object.keys(one.byYear).filter((key) => (one.byYear[key]?.target.text ?? '') !== '');
        const shown = targeted.find((key) => key >= year) ?? targeted[targeted.length - 1] ?? year;
        const values = one.byYear[shown];
        const when = values?.target.text ? `${formatFiscalYear(fiscalYear(Number(shown)), 'ja')} ` : '';
        return {
          node: node.name,
          name,
          target: `${when}${values?.target.text ?? ''}`,
          actual: one.byYear[year]?.actual.text ?? '',
        };
      }),
  );
}

/** 行動目標 and 行程 of an initiative. */
export function actionsFor(
  initiative: Initiative,
  actions: readonly Action[],
  locale: Locale,
): { label: string; when: string }[] {
  const half = (value: Action['from']) => (value === null ? '' : formatHalfYear(value, locale));
  return [
    ...Object.entries(initiative.actionTexts).map(([year, text]) => ({
      label: text.text,
      when: formatFiscalYear(fiscalYear(Number(year)), locale),
    })),
    ...actions
      .filter((action) => action.initiative === initiative.id)
      .map((action) => ({
        label: action.label,
        when: action.from === action.to ? half(action.from) : `${half(action.from)}〜${half(action.to)}`,
      })),
  ].filter((action) => action.label.trim() !== '');
}
