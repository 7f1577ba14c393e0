import type { GlossaryEntry } from '../../shared/glossary/entry';
import type { Snapshot, SnapshotInitiative } from '../../shared/snapshot/schema';

/** The plan of a snapshot, with the form in which it was published. */
export type PublishedPlan = Snapshot['plan'] & { form: Snapshot['form'] };

/** What a source gave, parsed once and kept. */
export interface SourceContent {
  /** The same for the same content. */
  digest: string;
  issued: string | null;
  terms: GlossaryEntry[];
  /** Null = a glossary alone. */
  plan: PublishedPlan | null;
  /** Whom to ask about the data. */
  contact: string | null;
  /** What cannot be used, as sentences. */
  unfit: string[];
}

/** What the version before kept: initiatives beside the terms, without the plan around them. */
interface FormerContent {
  issued: string | null;
  terms: GlossaryEntry[];
  initiatives: { data: SnapshotInitiative }[];
  period: { from: number; to: number } | null;
  unfit: string[];
}

/** Content as it was kept by this version (a JSON text) or the one before (an object); null where it is neither. */
export function readContent(kept: unknown): SourceContent | null {
  if (typeof kept === 'string') {
    try {
      return readContent(JSON.parse(kept));
    } catch {
      return null;
    }
  }
  if (typeof kept !== 'object' || kept === null || !Array.isArray((kept as SourceContent).terms)) return null;
  if (typeof (kept as SourceContent).digest === 'string') return kept as SourceContent;
  const { issued, terms, initiatives, period, unfit } = kept as FormerContent;
  if (!Array.isArray(initiatives)) return null;
  const plan: PublishedPlan = {
    form: 'complete',
    levels: [],
    nodes: [],
    initiatives: initiatives.map(({ data }) => data),
    ...(period === null ? {} : { period }),
  };
  return {
    digest: `former ${issued ?? ''}`,
    issued,
    terms,
    plan: initiatives.length === 0 ? null : plan,
    contact: null,
    unfit,
  };
}
