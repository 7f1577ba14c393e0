import { useState } from 'react';
import type { CardData, PageTerm } from '../../data/protocol';
import { ask } from '../ask';
import { word } from '../word';
import { InitiativeLine } from './initiative-line';
import { TermMeaning } from './search';
import { usePageTerms } from './use-page-terms';

/** What was found on the page in front: a press goes to the place, a further one to the next. */
export function PageView(props: { isShown: boolean; onOpen: (initiative: string, source?: string) => void }) {
  const { terms, asked, goTo } = usePageTerms(props.isShown);
  if (!asked) return <p className="soft">{word('loading')}</p>;
  if (terms === null) return <p>{word('notHere')}</p>;
  return (
    <>
      <h2>{word('onThisPage')}</h2>
      {terms.length === 0 ? (
        <p role="status">{word('noneOnPage')}</p>
      ) : (
        <>
          <p className="soft">{word('goToHint')}</p>
          <ul className="list">
            {terms.map((term) => (
              <TermLine key={term.label} term={term} goTo={goTo} onOpen={props.onOpen} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface TermLineProps {
  term: PageTerm;
  goTo(label: string, nth: number): void;
  onOpen(initiative: string, source?: string): void;
}

function TermLine({ term: { label, count }, goTo, onOpen }: TermLineProps) {
  const [next, setNext] = useState(0);
  const [card, setCard] = useState<CardData | null | undefined>(undefined);
  const look = () => {
    if (card !== undefined) return;
    ask<CardData | null>({ type: 'look-up', label }).then(setCard, () => setCard(null));
  };
  return (
    <li>
      <div className="row">
        <button
          type="button"
          className="link grow"
          aria-label={word('goTo', { label })}
          onClick={() => {
            goTo(label, next);
            setNext((next + 1) % Math.max(1, count));
          }}
        >
          {label}
        </button>
        <span className="count">{word('times', { count })}</span>
      </div>
      <details onToggle={({ currentTarget }) => currentTarget.open && look()}>
        <summary className="soft">{word('meaning')}</summary>
        {card === undefined && <p className="soft">{word('loading')}</p>}
        {card === null && <p className="soft">{word('failed')}</p>}
        {card?.kind === 'term' && <TermMeaning card={card} />}
        {card?.kind === 'initiative' && (
          <ul className="list">
            <InitiativeLine
              row={{ ...card, name: card.label, mark: card.state?.mark ?? null, id: card.ref?.id ?? '' }}
              onOpen={() => card.ref && onOpen(card.ref.id, card.ref.source)}
            />
          </ul>
        )}
      </details>
    </li>
  );
}
