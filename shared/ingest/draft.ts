import type { FiscalYear, HalfYear } from '../calendar/fiscal-year';
import type { Attribute, Initiative, Provenance, SourcedText, StatedCost, StatedCount } from '../plan/model';
import type { Reason } from '../target/reason';

/** Key of a value whose year no heading names: 目標値 without a year. `assemble.ts` gives it the plan's last year, or reports it. */
export const UNDATED = 'undated';

/**
 * What one region of a sheet gave, before it is joined with others into a Plan. Every layout (list, card, schedule) makes
 * drafts of this one shape; only `assemble.ts` knows how drafts become a Plan.
 */
export interface DraftStep {
  /** Level name as the sheet has it (基本目標, 施策, 施策内容 …). */
  readonly level: string;
  /** 1-1, １, 基本目標１ → "1". */
  readonly number: string | null;
  /** '' where the sheet gives only the number; another table may give the name. */
  readonly name: string;
  readonly source: Provenance | null;
}

/** From the top level down. */
export type DraftPath = readonly DraftStep[];

export type DraftInitiative = Omit<Initiative, 'id' | 'node'> & {
  /** Key within this draft, for owners. */
  readonly key: string;
  /** From the top level down to the parent of this initiative. */
  readonly path: DraftPath;
};

/**
 * A target, result or baseline cell as it stands. It is read when the indicator is complete, since its unit, its name and its
 * other cells help to read it.
 */
export interface DraftValue extends SourcedText {
  /** What was assumed when the cell was placed. */
  readonly notes?: readonly Reason[];
  /** True where a person should look at that. */
  readonly doubtful?: boolean;
}

export interface DraftIndicator {
  readonly kind: 'KGI' | 'KPI';
  readonly owner:
    | { readonly type: 'initiative'; readonly key: string }
    | { readonly type: 'node'; readonly path: DraftPath }
    /** Initiative known only by name: its row stands in another table or file. */
    | { readonly type: 'named'; readonly name: string }
    | { readonly type: 'plan' };
  readonly name: string;
  /** Unit from a 単位 column; null where there is none and the target cells must tell. */
  readonly unit: string | null;
  readonly baseline: (DraftValue & { readonly year: FiscalYear | null }) | null;
  /** By Western fiscal year, or {@link UNDATED}. */
  readonly targets: Readonly<Record<string, DraftValue>>;
  readonly actuals: Readonly<Record<string, DraftValue>>;
  readonly finalYear: FiscalYear | null;
  readonly statedGrades: Readonly<Record<string, SourcedText>>;
  /** Only where no initiative owns it; absent = none. */
  readonly attributes?: readonly Attribute[];
  readonly source: Provenance | null;
}

/** What a table says of a goal or measure itself: ねらい, 概要. */
export interface DraftNodeText extends Attribute {
  readonly path: DraftPath;
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

export type DraftStatedCount = Omit<StatedCount, 'node'> & {
  /** Path of the node the count speaks of, or its last step alone; empty = the whole plan. */
  readonly path: DraftPath;
};

export type DraftStatedCost = Omit<StatedCost, 'node'> & {
  /** As of `DraftStatedCount`. */
  readonly path: DraftPath;
};

export interface Draft {
  readonly title: string | null;
  readonly organization: string | null;
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
  /** Years of the headings under which targets and actions stand; they tell the period where no title does. */
  readonly years: readonly FiscalYear[];
  /** Level names from the top to the leaf, as far as this region tells; the leaf's name last where there is a leaf. */
  readonly levels: readonly string[];
  /** True where the last of `levels` names the initiatives. */
  readonly hasLeaf: boolean;
  /** Title of the region where it speaks of another plan: （参考）前計画 …; such a draft becomes a ReferenceTable. */
  readonly reference: string | null;
  /** Nodes that stand in the sheet, also those without an initiative. */
  readonly nodes: readonly DraftPath[];
  /** Absent = none. */
  readonly nodeTexts?: readonly DraftNodeText[];
  readonly initiatives: readonly DraftInitiative[];
  readonly indicators: readonly DraftIndicator[];
  readonly actions: readonly DraftAction[];
  readonly statedCounts: readonly DraftStatedCount[];
  /** Absent = none. */
  readonly statedCosts?: readonly DraftStatedCost[];
}

/** A region that gave nothing. */
export const emptyDraft: Draft = {
  title: null,
  organization: null,
  period: null,
  years: [],
  levels: [],
  hasLeaf: false,
  reference: null,
  nodes: [],
  initiatives: [],
  indicators: [],
  actions: [],
  statedCounts: [],
};
