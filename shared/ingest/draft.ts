import type { FiscalYear, HalfYear } from '../calendar/fiscal-year';
import type { Initiative, Provenance, Reading, SourcedText, StatedCount } from '../plan/model';

/**
 * What one region of a sheet gave, before it is joined with others into a Plan. Every layout (list, card, schedule) makes
 * drafts of this one shape; only `assemble.ts` knows how drafts become a Plan.
 */
export interface DraftStep {
  /** Level name as the sheet has it (基本目標, 施策, 施策内容 …). */
  readonly level: string;
  /** 1-1, １, 基本目標１ → "1". */
  readonly number: string | null;
  readonly name: string;
  readonly source: Provenance | null;
}

export type DraftInitiative = Omit<Initiative, 'id' | 'node'> & {
  /** Key within this draft, for owners. */
  readonly key: string;
  /** From the top level down to the parent of this initiative. */
  readonly path: readonly DraftStep[];
};

export interface DraftIndicator {
  readonly kind: 'KGI' | 'KPI';
  readonly owner:
    | { readonly type: 'initiative'; readonly key: string }
    | { readonly type: 'node'; readonly path: readonly DraftStep[] }
    /** Initiative known only by name: its row stands in another table or file. */
    | { readonly type: 'named'; readonly name: string }
    | { readonly type: 'plan' };
  readonly name: string;
  /** Unit from a 単位 column; null where there is none and the target cells must tell. */
  readonly unit: string | null;
  readonly baseline: (Reading & { year: FiscalYear | null }) | null;
  readonly targets: Readonly<Record<string, Reading>>;
  readonly actuals: Readonly<Record<string, Reading>>;
  readonly finalYear: FiscalYear | null;
  readonly statedGrades: Readonly<Record<string, SourcedText>>;
  readonly source: Provenance | null;
}

export interface DraftAction {
  /** `DraftInitiative.key` */
  readonly initiative: string;
  readonly label: string;
  readonly from: HalfYear | null;
  readonly to: HalfYear | null;
  readonly extent: 'exact' | 'startOnly' | 'lost';
  readonly source: Provenance | null;
}

export interface Draft {
  readonly title: string | null;
  readonly organization: string | null;
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
  /** Level names from the top to the leaf, as far as this region tells. */
  readonly levels: readonly string[];
  /** Title of the region where it speaks of another plan: （参考）前計画 …; such a draft becomes a ReferenceTable. */
  readonly reference: string | null;
  readonly initiatives: readonly DraftInitiative[];
  readonly indicators: readonly DraftIndicator[];
  readonly actions: readonly DraftAction[];
  /** `node` is the number of the node (1-1) or null for the plan. */
  readonly statedCounts: readonly StatedCount[];
}
