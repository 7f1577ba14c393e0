import { useEffect, useState } from 'react';
import { say } from '../../../shared/messages/define';
import { cardWords } from '../../../shared/messages/extension';
import type { CardData } from '../../data/protocol';
import { plain } from '../../page/card/element';
import { ask } from '../ask';
import { locale, word } from '../word';
import { InitiativeLine } from './initiative-line';

export function SearchField({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  return (
    <input
      type="search"
      value={query}
      placeholder={word('searchHint')}
      aria-label={word('search')}
      onFocus={() => void ask({ type: 'search', query: '' }).catch(() => undefined)}
      onChange={({ target }) => onQuery(target.value)}
    />
  );
}

type Found = { state: 'waiting' } | { state: 'failed' } | { state: 'found'; cards: CardData[] };

/** What was found: terms with their meaning, initiatives with their state. */
export function SearchResults(props: { query: string; onOpen: (initiative: string, source?: string) => void }) {
  const { query, onOpen } = props;
  const [found, setFound] = useState<Found>({ state: 'waiting' });
  useEffect(() => {
    let wanted = true;
    ask<CardData[] | null>({ type: 'search', query }).then(
      (cards) => wanted && setFound(cards === null ? { state: 'failed' } : { state: 'found', cards }),
      () => wanted && setFound({ state: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [query]);
  if (found.state === 'waiting') return <p className="soft">{word('loading')}</p>;
  if (found.state === 'failed') return <p className="warn">{word('failed')}</p>;
  const { cards } = found;
  return (
    <>
      <p className="soft" role="status">
        {cards.length === 0 ? word('noMatch') : word('results', { count: cards.length })}
      </p>
      <ul className="list">
        {cards.map((card) =>
          card.kind === 'term' ? (
            <li key={card.label}>
              <p className="term">
                {plain(card.label, 100)}
                {card.reading !== null && <span className="reading">{plain(card.reading, 60)}</span>}
              </p>
              <TermMeaning card={card} />
            </li>
          ) : (
            <InitiativeLine
              key={`${card.ref?.source} ${card.ref?.id}`}
              row={{ ...card, name: card.label, mark: card.state?.mark ?? null, id: card.ref?.id ?? '' }}
              onOpen={() => card.ref && onOpen(card.ref.id, card.ref.source)}
            />
          ),
        )}
      </ul>
    </>
  );
}

/** Definition, variants, source and related terms. */
export function TermMeaning({ card }: { card: Extract<CardData, { kind: 'term' }> }) {
  const { definition, spellings, source, related } = card;
  return (
    <>
      <p>{plain(definition ?? say(cardWords.noDefinition, locale, {}), 2000)}</p>
      {spellings.length > 0 && <p className="soft">{plain(spellings.join('、'), 300)}</p>}
      {source !== null && (
        <p className="soft">
          {say(cardWords.source, locale, {})}: {plain(source, 200)}
        </p>
      )}
      {related.length > 0 && (
        <p className="soft">
          {say(cardWords.related, locale, {})}: {plain(related.join('、'), 300)}
        </p>
      )}
    </>
  );
}
