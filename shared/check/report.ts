import { say } from '../messages/define';
import { findingMends, findingMessages } from '../messages/findings';
import type { Provenance } from '../plan/model';
import type { Finding, Severity } from './finding';
import type { PlanView } from './plan-view';

export type FindingCode = keyof typeof findingMessages;
type ValuesOf<Code extends FindingCode> = Parameters<(typeof findingMessages)[Code]['ja']>[0];

/** A family of rules: looks at the plan and says what it finds. */
export type Rule = (view: PlanView) => Iterable<Finding>;

export interface About {
  /** Cell of the source, where there is one. */
  readonly at: Provenance | null | undefined;
  /** Where in the plan, in words. */
  readonly path: string;
  readonly subjects: readonly string[];
}

/** A finding in the reader's language; the figures a sentence needs are checked by type. */
export function report<Code extends FindingCode>(
  view: PlanView,
  severity: Severity,
  code: Code,
  about: About,
  values: ValuesOf<Code>,
): Finding {
  // A union of phrases cannot show the compiler that entry and values belong together; `ValuesOf` has checked it.
  const entry = findingMessages[code] as {
    ja: (given: ValuesOf<Code>) => string;
    en: (given: ValuesOf<Code>) => string;
  };
  return {
    code,
    severity,
    place: { sheet: about.at?.sheet ?? null, cell: about.at?.cell ?? null, path: about.path },
    subjects: [...about.subjects],
    message: say(entry, view.locale, values),
    mend: findingMends[code][view.locale](),
  };
}
