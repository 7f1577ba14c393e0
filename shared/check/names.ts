import type { Initiative } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Finding } from './finding';
import { groupBy, nameKey, type PlanView } from './plan-view';
import { report } from './report';
import { nameIndex, nearlySame } from './similar-names';

/** One thing under two names, two things under one. */
export function* checkNames(view: PlanView): Iterable<Finding> {
  yield* doubles(view);
  yield* nodes(view);
  yield* acrossTables(view);
  yield* chapters(view);
}

function* doubles(view: PlanView): Iterable<Finding> {
  for (const group of groupBy(view.plan.initiatives, ({ name }) => foldKey(name)).values()) {
    const [first, ...others] = group;
    for (const other of others) {
      if (!first || foldKey(other.name) === '') continue;
      const about = { at: other.source, path: view.pathOf(other.id), subjects: [other.id, first.id] };
      yield report(view, 'warning', 'duplicate-name', about, { place: view.pathOf(first.id) });
      if (first.classification !== null && other.classification !== null && differ(first, other)) {
        const values = { one: other.classification, other: first.classification, place: view.pathOf(first.id) };
        yield report(view, 'error', 'classification-differs', about, values);
      }
    }
  }
}

const differ = (one: Initiative, other: Initiative) =>
  foldKey(one.classification ?? '') !== foldKey(other.classification ?? '');

/** Nodes of one level with one number are one node: two names for it contradict each other. */
function* nodes(view: PlanView): Iterable<Finding> {
  const numbered = view.plan.nodes.filter((node) => node.number !== null);
  const byNumber = groupBy(
    numbered,
    ({ level, number, parent }) => `${level} ${number?.includes('-') ? '' : parent} ${number}`,
  );
  for (const [first, ...others] of byNumber.values()) {
    for (const other of others) {
      if (!first || first.name === other.name) continue;
      const same = foldKey(first.name) === foldKey(other.name);
      const about = { at: other.source, path: view.pathOf(other.id), subjects: [other.id, first.id] };
      const values = { one: first.name, other: other.name };
      yield report(view, same ? 'info' : 'error', same ? 'name-notation' : 'name-differs', about, values);
    }
  }
}

/** The plan's initiatives against those of the earlier plan in the same file. */
function* acrossTables(view: PlanView): Iterable<Finding> {
  const references = [...view.referenceInitiatives.values()];
  if (references.length === 0) return;
  const referenceKeys = groupBy(references, ({ name }) => nameKey(name));
  const own = new Set(view.plan.initiatives.map(({ name }) => nameKey(name)));
  const candidates = nameIndex(references, ({ name }) => nameKey(name));
  for (const initiative of view.plan.initiatives) {
    const key = nameKey(initiative.name);
    const about = { at: initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    const [same] = referenceKeys.get(key) ?? [];
    if (same) {
      if (same.name.replace(/\s/g, '') !== initiative.name.replace(/\s/g, '')) {
        yield report(view, 'info', 'name-notation', about, { one: initiative.name, other: same.name });
      }
      continue;
    }
    const candidate = candidates(key).find(({ name }) => !own.has(nameKey(name)));
    if (candidate) yield report(view, 'info', 'name-differs', about, { one: initiative.name, other: candidate.name });
  }
}

/** The same row may state the name once a chapter: 事業名(第4章), 事業名(第7章). */
function* chapters(view: PlanView): Iterable<Finding> {
  for (const initiative of view.plan.initiatives) {
    const own = initiative.name;
    for (const attribute of initiative.attributes) {
      const other = attribute.text.trim();
      if (!/^(事業|取組|施策)名/.test(attribute.label) || other === own || other === '') continue;
      const [one, two] = [nameKey(own), nameKey(other)];
      const about = { at: attribute, path: view.pathOf(initiative.id), subjects: [initiative.id] };
      if (one === two) yield report(view, 'info', 'name-notation', about, { one: own, other });
      else if (nearlySame(one, two)) yield report(view, 'error', 'name-differs', about, { one: own, other });
    }
  }
}
