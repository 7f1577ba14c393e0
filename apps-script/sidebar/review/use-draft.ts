import { useState } from 'react';
import type { Review } from './use-review';

/** Where a draft belongs: an initiative in the period that is shown. */
export interface DraftPlace {
  readonly drafts: Review['drafts'];
  readonly initiative: string;
}

/** A text that was typed and not yet recorded; it is still there after walking on to another initiative and back. */
export function useDraft(place: DraftPlace, field: string, initial: string): [string, (text: string) => void] {
  const { drafts, initiative } = place;
  const [text, setText] = useState(() => drafts.read(initiative, field) ?? initial);
  return [
    text,
    (next) => {
      drafts.write(initiative, field, next);
      setText(next);
    },
  ];
}
