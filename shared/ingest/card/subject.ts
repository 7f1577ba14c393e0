import type { FiscalYear } from '../../calendar/fiscal-year';
import type { Initiative, Provenance } from '../../plan/model';
import type { DraftBuilder, OpenIndicator, OpenInitiative, Owner } from '../list/draft-builder';

/** What a card is about, while its parts are being read. */
export interface CardSubject {
  readonly owner: Owner;
  /** Null where the card is about a node of the plan (施策) whose initiatives stand in a table inside it. */
  readonly initiative: OpenInitiative | null;
  readonly name: string;
  /** Where the name stands. */
  readonly source: Provenance;
  readonly builder: DraftBuilder;
  /** The indicator that labels and rows speak of at present. */
  indicator: OpenIndicator | null;
  /** Words of numbered items ①②③ in the card's texts, by number. */
  readonly items: Map<string, string>;
  /** Last year of the card's own period (取組期間), for figures without a year. */
  lastYear: FiscalYear | null;
  /** Yen in one unit of the card's figures: 単位：千円. */
  yen: number | null;
}

export type Attribute = Initiative['attributes'][number];

/** Keeps a text with the initiative, once, or with the node the card is about. False where it has neither. */
export function addAttribute(subject: CardSubject, attribute: Attribute): boolean {
  const { initiative } = subject;
  if (initiative === null) {
    if (subject.owner.type !== 'node') return false;
    subject.builder.nodeTexts.push({ ...attribute, path: subject.owner.path });
    return true;
  }
  const present = initiative.attributes.some(
    ({ label, text, cell }) => label === attribute.label && text === attribute.text && cell === attribute.cell,
  );
  if (!present) initiative.attributes.push(attribute);
  return true;
}
