import { PRESETS } from '../../shared/assess/presets';
import type { Locale } from '../../shared/messages/define';
import { publisherErrors, publisherMends } from '../../shared/messages/publisher';
import { ruleLabels } from '../../shared/messages/rules';
import { type Envelope, envelopeOf, refusalEnvelope } from '../../shared/snapshot/envelope';
import type { Door } from '../server/door';
import { Failure } from '../server/failure';
import { defaultSettings, type Kept } from '../server/kept';
import { snapshotOf } from '../server/publish/snapshot-of';
import { PresentBook } from '../server/review/present-book';
import { readState, type State } from '../server/run/state';

/** Where the spreadsheet comes from. */
export interface Shelf {
  readonly publishedId: () => string | null;
  readonly openPublished: (id: string) => Door | null;
}

/** What is answered to a request: the snapshot of the workbook as it stands, or why there is none. Never throws. */
export function answerOf(shelf: Shelf, now: string, locale: Locale): Envelope {
  const refuse = (code: keyof typeof publisherErrors, why = ''): Envelope => {
    const message = publisherErrors[code][locale]({ why });
    return refusalEnvelope({ code, message, mend: publisherMends[code][locale]() }, now);
  };
  try {
    const id = shelf.publishedId();
    if (id === null) return refuse('not-configured');
    const door = shelf.openPublished(id);
    if (door === null) return refuse('no-access');
    const state = readState(door);
    if (Object.keys(state.made.sheets).length === 0) return refuse('not-built');
    return envelopeOf(snapshotOf(door, state, keptBySheet(door, state), null, locale), now);
  } catch (problem) {
    if (problem instanceof Failure && problem.code === 'rules') return refuse('settings', problem.detail.why);
    if (problem instanceof Failure && problem.code === 'not-built') return refuse('not-built');
    return refuse('internal', String((problem as { message?: unknown } | null)?.message ?? problem).slice(0, 200));
  }
}

/** Another script's properties cannot be read from here; 設定 says all that matters. */
function keptBySheet(door: Door, state: State): Kept {
  const kept: Kept = { settings: defaultSettings, profile: null, ignored: [], asRead: {}, raw: {} };
  const origin = new PresentBook(door, state, kept).setting(ruleLabels.origin.ja());
  const preset = PRESETS.find(({ title }) => title.ja === origin);
  return preset ? { ...kept, settings: { ...defaultSettings, ruleSet: preset.id } } : kept;
}
