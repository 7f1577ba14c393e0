import type { Finding } from './finding';
import type { PlanView } from './plan-view';
import { report } from './report';

/** Counts that the sheet states (小計, 合計) against the rows of the list. */
export function* checkCounts(view: PlanView): Iterable<Finding> {
  const { plan, locale } = view;
  for (const { subject, node, count, source } of plan.statedCounts) {
    if (node !== null && !view.nodes.has(node)) continue;
    const listed = node === null ? plan.initiatives : view.initiativesUnder(node);
    if (subject === 'priorityInitiatives' && listed.length > 0 && listed.every(({ priority }) => priority === null))
      continue;
    const counted =
      subject === 'initiatives' ? listed.length : listed.filter(({ priority }) => priority === true).length;
    if (counted === count) continue;
    const leaf = plan.levels[plan.levels.length - 1] ?? '事業';
    const words =
      locale === 'ja'
        ? subject === 'initiatives'
          ? leaf
          : `重点${leaf}`
        : subject === 'initiatives'
          ? 'initiatives'
          : 'priority initiatives';
    const about = { at: source, path: view.pathOf(node), subjects: node === null ? [] : [node] };
    yield report(view, 'error', 'count-differs', about, { stated: count, counted, subject: words });
  }
}
