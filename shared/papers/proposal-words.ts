import { say } from '../messages/define';
import { paperMessages } from '../messages/papers';
import type { RevisionChange } from '../review/decision';
import type { PaperFacts } from './facts';
import { word, yearWords } from './words';

/** What a proposal asks for, in words. */
export function proposalWords(changes: readonly RevisionChange[], { plan, tree, locale }: PaperFacts): string {
  return changes
    .map((change) => {
      switch (change.kind) {
        case 'target': {
          const name = plan.indicators.find(({ id }) => id === change.indicator)?.name ?? change.indicator;
          return say(paperMessages.proposalTarget, locale, {
            ...change,
            name,
            year: yearWords(Number(change.year), locale),
          });
        }
        case 'indicator':
          return `${word('indicator', locale)} ${say(paperMessages.proposalText, locale, change)}`;
        case 'action':
          return `${word('action', locale)} ${say(paperMessages.proposalText, locale, change)}`;
        case 'classification':
          return `${word('classification', locale)} ${say(paperMessages.proposalText, locale, { before: change.before ?? '', after: change.after })}`;
        case 'addition':
          return say(paperMessages.proposalAddition, locale, change);
        case 'discontinuation':
          return word('proposalDiscontinuation', locale);
        case 'merging':
          return say(paperMessages.proposalMerging, locale, {
            into: tree.initiative(change.into)?.name ?? change.into,
          });
      }
      return '';
    })
    .join(locale === 'ja' ? '、' : '; ');
}
