import type { Locale } from '../../../shared/messages/define';
import type { Plan } from '../../../shared/plan/model';
import { projectLog } from '../../../shared/review/projection';
import { revisePlan } from '../../../shared/review/revise-plan';
import { planOfWorkbook } from '../../../shared/workbook/read-back/overlay-plan';
import type { Door } from '../door';
import { Failure } from '../failure';
import type { Kept } from '../kept';
import { readSources } from '../read/read-sources';
import type { State } from '../run/state';
import { openLog } from './log-sheet';
import { PresentBook } from './present-book';

/**
 * The whole plan as its workbook says it, with what the board has accepted: for papers and for what is published. The source adds what the
 * sheets have no room for, as long as it is there.
 */
export function planInForce(door: Door, state: State, kept: Kept, locale: Locale): Plan {
  const book = new PresentBook(door, state, kept);
  return revisePlan(
    planOfWorkbook(book.content(), sourcePlan(door, state, kept, locale)),
    projectLog(openLog(door).entries),
  );
}

/** Null where the source was deleted, renamed or emptied since: the workbook stands for itself. */
export function sourcePlan(door: Door, state: State, kept: Kept, locale: Locale): Plan | null {
  try {
    return readSources(door, state.sources, kept.profile, kept.settings, locale).plan;
  } catch (problem) {
    if (problem instanceof Failure && ['sheet-missing', 'unreadable'].includes(problem.code)) return null;
    throw problem;
  }
}
