/** Calls that one run may cost, whatever the size of the plan. */
export const mostCalls = 119;
/** Opening, lock, journal, record, stage and commit together, and reading the first source sheet. */
const fixedCalls = 42;
const callsForSource = 5;
/** Copy of the pattern and the paste of the contents. */
const callsForEach = 2;
const callsForProtection = 3;
/** Sheets that get a warning when the calls are there. */
const mostProtected = 4;

/** What a new sheet cannot do without, in calls. */
export interface NeedOfSheet {
  readonly sheet: string;
  /** Dropdowns, rules, notes, links, … */
  readonly calls: number;
  /** Columns with formulas, which a warning protects: the same for a small plan and a large one. */
  readonly calculated: number;
}

/** What of the form of new sheets is worth its calls: contents, dropdowns and rules always come first. */
export interface FormBudget {
  /** Calls for widths, for all new sheets together. */
  readonly widths: number;
  readonly colours: boolean;
  /** Sheets whose calculated cells get a warning. */
  readonly protected: ReadonlySet<string>;
  /** Sheets that would have got one too: the next run that writes to them gives it. */
  readonly unprotected: ReadonlySet<string>;
}

/**
 * Shares out what is left of the calls: one for the widths of each sheet, a warning for the sheets with most calculated columns, another
 * for widths, the colours of the tabs, and the rest for widths. `sources` = sheets that the run reads the plan from.
 */
export function formBudget(needs: readonly NeedOfSheet[], sources: number): FormBudget {
  const forms = needs.length;
  const needed = needs.reduce((sum, { calls }) => sum + callsForEach + calls, 0);
  // A step for the frozen rows and columns of nearly every sheet.
  let left = mostCalls - fixedCalls - callsForSource * Math.max(0, sources - 1) - needed - forms;
  const take = (calls: number) => {
    if (calls <= 0 || left < calls) return false;
    left -= calls;
    return true;
  };
  let widths = Math.max(0, Math.min(forms, left));
  left -= widths;
  const guarded = new Set<string>();
  const unguarded = new Set<string>();
  const byCalculated = [...needs].sort((one, other) => other.calculated - one.calculated);
  for (const { sheet, calculated } of byCalculated.slice(0, mostProtected)) {
    if (calculated > 0) (take(callsForProtection) ? guarded : unguarded).add(sheet);
  }
  const more = Math.min(forms, Math.max(0, left));
  if (take(more)) widths += more;
  const colours = take(Math.ceil(forms / 2));
  return { widths: widths + Math.max(0, left), colours, protected: guarded, unprotected: unguarded };
}
