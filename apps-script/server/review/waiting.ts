import { cellOf } from '../../../shared/assess/cells';
import { valueOfPart } from '../../../shared/assess/to-value';
import { IdRegister } from '../../../shared/plan/identity';
import type { RevisionChange } from '../../../shared/review/decision';
import { type AcceptedRevision, acceptedRevisions, fiscalYearOfDay } from '../../../shared/review/revise-plan';
import { readTarget } from '../../../shared/target/read-target';
import type { PresentSeries } from '../../../shared/workbook/read-back/present-series';
import type { Look } from './look';

/** Accepted revisions that the sheets of the plan do not show yet. 指標 is read only where a revision speaks of it. */
export function waitingRevisions({ book, projection }: Pick<Look, 'book' | 'projection'>): AcceptedRevision[] {
  const accepted = acceptedRevisions(projection);
  const owners = new Set(accepted.map(({ initiative }) => initiative));
  if (owners.size === 0) return [];
  const needed = accepted.some(({ proposal }) => proposal.changes.some(speaksOfIndicators));
  const series = needed ? book.series(owners) : [];
  const { initiatives } = book.initiatives();
  const classes = new Map(initiatives.map(({ id, classification }) => [id, classification]));
  const names = new Set(initiatives.map(({ name }) => name));
  const actions = accepted.some(({ proposal }) => proposal.changes.some(({ kind }) => kind === 'action'))
    ? new Set([
        ...book.actions().map(({ label }) => label),
        ...initiatives.flatMap(({ actionTexts }) => Object.values(actionTexts).map(({ text }) => text)),
      ])
    : new Set<string>();
  const overruled = laterTargets(accepted);
  return accepted.filter((revision) =>
    revision.proposal.changes.some((change) => {
      switch (change.kind) {
        case 'target':
          return (
            overruled.get(`${change.indicator} ${change.year}`) === revision && !targetStands(change, revision, series)
          );
        case 'classification':
          return (
            classes.get(revision.initiative) !== change.after || !indicatorStands(change, revision.initiative, series)
          );
        case 'indicator':
          return !series.some(({ name }) => name === change.after);
        case 'action':
          return !actions.has(change.after);
        case 'addition':
          return !names.has(change.name);
        default:
          return false;
      }
    }),
  );
}

/** The last accepted revision of each target: what it says is what the sheet has to show. */
function laterTargets(accepted: readonly AcceptedRevision[]): ReadonlyMap<string, AcceptedRevision> {
  const last = new Map<string, AcceptedRevision>();
  for (const revision of accepted) {
    for (const change of revision.proposal.changes)
      if (change.kind === 'target') last.set(`${change.indicator} ${change.year}`, revision);
  }
  return last;
}

function speaksOfIndicators(change: RevisionChange): boolean {
  return (
    change.kind === 'target' ||
    change.kind === 'indicator' ||
    (change.kind === 'classification' && change.newIndicator !== null)
  );
}

function targetStands(
  change: Extract<RevisionChange, { kind: 'target' }>,
  { decidedAt }: AcceptedRevision,
  series: readonly PresentSeries[],
): boolean {
  // A year that was over when the board decided keeps its target.
  if (Number(change.year) < fiscalYearOfDay(decidedAt)) return true;
  const row = series.find((one) => one.indicator === change.indicator && one.series.part === 0);
  return row === undefined || saysTarget(row, change.year, change.after);
}

/** True where the row's target of the year is what the text says. */
export function saysTarget({ series, name }: PresentSeries, year: string, text: string): boolean {
  const present = series.byYear[year]?.target;
  if ((present?.text ?? '') === text) return true;
  const { unit } = series;
  const context = { name, ...(unit === null ? {} : { unit }) };
  const wanted = readTarget(text, context).parts.map((part) => cellOf(valueOfPart(part, text), unit));
  return present !== undefined && wanted.includes(cellOf(present, unit));
}

function indicatorStands(
  change: Extract<RevisionChange, { kind: 'classification' }>,
  owner: string,
  series: readonly PresentSeries[],
): boolean {
  const name = change.newIndicator?.trim() ?? '';
  const id = new IdRegister().indicator(owner, name, null);
  return name === '' || series.some((one) => one.indicator === id || (one.owner === owner && one.name === name));
}
