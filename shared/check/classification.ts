import type { Indicator, Initiative } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Finding } from './finding';
import { groupBy, inOrder, type PlanView } from './plan-view';
import { priorityClass } from './priority-class';
import { figuresOf, isBlank } from './quantities';
import { report } from './report';

/**
 * 区分 and 重点. What a class owes is learned from the plan itself, since every city names its classes in its own way: what two thirds of a
 * class do is taken for its rule, and the rest are told.
 */
export function* checkClassification(view: PlanView): Iterable<Finding> {
  const classes = groupBy(view.plan.initiatives, ({ classification }) => classification);
  yield* priorities(view, classes);
  yield* numbers(view, classes);
  yield* blanks(view, classes);
  yield* chapters(view);
}

type Classes = ReadonlyMap<string | null, readonly Initiative[]>;

/** Class A means 重点 where the 重点 initiatives are A and most of the A are 重点. */
function* priorities(view: PlanView, classes: Classes): Iterable<Finding> {
  const found = priorityClass(view.plan);
  const members = classes.get(found?.group ?? null) ?? [];
  if (!found || found.marked < 3 || classes.size < 2 || found.marked * 3 < members.length * 2) return;
  for (const initiative of members) {
    if (initiative.priority !== false) continue;
    const about = { at: initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    yield report(view, 'error', 'class-without-priority', about, { ...found, all: members.length });
  }
}

/** The same row may state the class once a chapter: 区分_第4章, 区分_第7章. */
function* chapters(view: PlanView): Iterable<Finding> {
  for (const initiative of view.plan.initiatives) {
    const { classification: own, attributes } = initiative;
    if (own === null) continue;
    for (const attribute of attributes) {
      const other = attribute.text.trim();
      const isClass = /^[^（(]*区分/.test(attribute.label) && classKey(other).length === classKey(own).length;
      if (!isClass || classKey(other) === classKey(own)) continue;
      const about = { at: attribute, path: view.pathOf(initiative.id), subjects: [initiative.id] };
      yield report(view, 'error', 'classification-differs', about, {
        one: other,
        other: own,
        place: view.locale === 'ja' ? '区分の欄' : 'the class column',
      });
    }
  }
}

/** (Ａ) and A are one class. */
const classKey = (text: string) => foldKey(text).replace(/[()]/g, '');

function* numbers(view: PlanView, classes: Classes): Iterable<Finding> {
  let told = false;
  for (const [group, members] of classes) {
    if (group === null || members.length < 3) continue;
    const measured = members.filter(({ id }) => hasFigure(view.indicatorsOf(id)));
    if (measured.length * 3 >= members.length * 2) {
      told = true;
      for (const initiative of members)
        yield* withoutNumber(view, initiative, view.locale === 'ja' ? `区分${group}` : `Class ${group}`);
    } else if (measured.length * 3 <= members.length && classes.size > 1) {
      yield* exceptions(view, group, measured);
    }
  }
  if (told || classes.size > 1) return;
  const priority = view.plan.initiatives.filter((initiative) => initiative.priority === true);
  const measured = priority.filter(({ id }) => hasFigure(view.indicatorsOf(id)));
  if (priority.length < 3 || measured.length * 3 < priority.length * 2) return;
  for (const initiative of priority) yield* withoutNumber(view, initiative, view.locale === 'ja' ? '重点' : 'Priority');
}

function* withoutNumber(view: PlanView, initiative: Initiative, group: string): Iterable<Finding> {
  const indicators = view.indicatorsOf(initiative.id);
  if (hasFigure(indicators)) return;
  const written = indicators.flatMap(({ targets }) => inOrder(targets)).filter(([, reading]) => !isBlank(reading));
  const [first] = written;
  const undecided = indicators.find((indicator) => indicator.undecided);
  const instead = first ? first[1].text : (undecided?.name ?? '');
  const at = first?.[1] ?? undecided?.source ?? initiative.source;
  const about = { at, path: view.pathOf(initiative.id), subjects: [initiative.id] };
  yield report(view, 'warning', 'class-without-number', about, { group, instead });
}

/** A few members with figures in a class that has none: the class or the indicator is wrong. */
function* exceptions(view: PlanView, group: string, measured: readonly Initiative[]): Iterable<Finding> {
  for (const initiative of measured) {
    const indicator = view.indicatorsOf(initiative.id).find((candidate) => hasFigure([candidate]));
    const about = {
      at: indicator?.source ?? initiative.source,
      path: view.pathOf(initiative.id),
      subjects: [initiative.id],
    };
    yield report(view, 'error', 'class-with-indicator', about, { group, indicator: indicator?.name ?? '' });
  }
}

function* blanks(view: PlanView, classes: Classes): Iterable<Finding> {
  const blank = classes.get(null) ?? [];
  const all = view.plan.initiatives.length;
  if (blank.length * 3 > all) return;
  for (const initiative of blank) {
    const about = { at: initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    yield report(view, 'info', 'classification-blank', about, { filled: all - blank.length, all });
  }
}

function hasFigure(indicators: readonly Indicator[]): boolean {
  return indicators.some(({ targets }) => Object.values(targets).some((reading) => figuresOf(reading).length > 0));
}
