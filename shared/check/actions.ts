import { halfYearOrdinal, yearOfHalf } from '../calendar/half-year';
import type { Initiative, SourcedText } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Finding } from './finding';
import { groupBy, nameKey, type PlanView } from './plan-view';
import { isBlank } from './quantities';
import { report } from './report';
import { commonRun } from './similar-names';

/** 行動目標 and 行程. */
export function* checkActions(view: PlanView): Iterable<Finding> {
  yield* lateSetting(view);
  yield* copied(view);
  yield* spans(view);
}

/** 「成果指標の設定」 as the action of a year for which an indicator has a target already. */
function* lateSetting(view: PlanView): Iterable<Finding> {
  for (const initiative of view.plan.initiatives) {
    for (const [year, action] of Object.entries(initiative.actionTexts)) {
      if (!/(成果)?指標の(設定|検討)|目標値?の設定/.test(action.text)) continue;
      const given = view
        .indicatorsOf(initiative.id)
        .some(({ targets }) => Object.entries(targets).some(([at, reading]) => at <= year && !isBlank(reading)));
      if (!given) continue;
      const about = {
        at: action,
        path: `${view.pathOf(initiative.id)} › ${view.year(year)}`,
        subjects: [initiative.id],
      };
      yield report(view, 'warning', 'indicator-set-late', about, { year: view.year(year), text: action.text });
    }
  }
}

interface Use {
  readonly initiative: Initiative;
  readonly action: SourcedText;
}

/**
 * The same action under two initiatives, where its words belong to the name of one of them: 電子申請手続の追加 under 電子申請の利用促進 and under
 * another. Texts that many share (システムの運用) are ways of speaking.
 */
function* copied(view: PlanView): Iterable<Finding> {
  const uses: Use[] = view.plan.initiatives.flatMap((initiative) =>
    Object.values(initiative.actionTexts).map((action) => ({ initiative, action })),
  );
  for (const [text, group] of groupBy(uses, ({ action }) => foldKey(action.text))) {
    const byInitiative = groupBy(group, ({ initiative }) => initiative.id);
    if (text.length < 12 || byInitiative.size < 2 || byInitiative.size > 3) continue;
    const ranked = [...byInitiative.values()]
      .flatMap(([use]) =>
        use ? [{ use, shared: commonRun(nameKey(use.initiative.name), nameKey(use.action.text)).length }] : [],
      )
      .sort((one, other) => other.shared - one.shared);
    const [owner, ...strangers] = ranked;
    if (!owner || owner.shared < 3) continue;
    for (const { use, shared } of strangers) {
      if (shared >= owner.shared) continue;
      const { initiative, action } = use;
      const about = {
        at: action,
        path: view.pathOf(initiative.id),
        subjects: [initiative.id, owner.use.initiative.id],
      };
      yield report(view, 'warning', 'same-action-text', about, { text: action.text, other: owner.use.initiative.name });
    }
  }
}

function* spans(view: PlanView): Iterable<Finding> {
  const { actions, period } = view.plan;
  let lost = 0;
  for (const action of actions) {
    const about = { at: action.source, path: view.pathOf(action.initiative), subjects: [action.initiative] };
    if (action.extent === 'lost') lost++;
    if (action.from === null) continue;
    const to = action.to ?? action.from;
    if (halfYearOrdinal(to) < halfYearOrdinal(action.from)) {
      yield report(view, 'error', 'action-ends-before-start', about, { label: action.label });
    } else if (period && (yearOfHalf(action.from) > period.to || yearOfHalf(to) < period.from)) {
      const words = `${view.year(String(period.from))}～${view.year(String(period.to))}`;
      yield report(view, 'warning', 'action-outside-period', about, { label: action.label, period: words });
    }
  }
  if (lost === 0) return;
  const first = actions.find(({ extent }) => extent === 'lost');
  const about = { at: first?.source, path: view.pathOf(null), subjects: [] };
  yield report(view, 'warning', 'schedule-lost', about, { count: lost, of: actions.length });
}
