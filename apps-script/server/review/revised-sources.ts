import { checkPlan } from '../../../shared/check/check-plan';
import type { Locale } from '../../../shared/messages/define';
import { projectLog } from '../../../shared/review/projection';
import { acceptedRevisions, revisePlan } from '../../../shared/review/revise-plan';
import type { Door } from '../door';
import type { Sources } from '../read/read-sources';
import { shortHash } from '../run/hash';
import { openLog } from './log-sheet';

export interface RevisedSources extends Sources {
  /** False where the file has no log of reviews yet. */
  readonly hasLog: boolean;
}

/**
 * What the source sheets gave, with everything that the board has accepted since: a run writes both, so that a revision lands in the sheets
 * of the plan by the same way as an import (shown before, journal, backup, undo) and no import takes it back.
 */
export function revisedSources(door: Door, sources: Sources, locale: Locale): RevisedSources {
  const log = openLog(door);
  const projection = projectLog(log.entries);
  const accepted = acceptedRevisions(projection);
  const hasLog = log.sheet !== null;
  if (accepted.length === 0) return { ...sources, hasLog };
  const plan = revisePlan(sources.plan, projection);
  return {
    ...sources,
    hasLog,
    plan,
    findings: checkPlan(plan, { unread: sources.reading.coverage.unread }, { locale }),
    fingerprint: shortHash(`${sources.fingerprint}/${accepted.map(({ proposal }) => proposal.id).join()}`),
  };
}
