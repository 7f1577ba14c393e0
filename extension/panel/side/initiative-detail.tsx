import { useEffect, useRef } from 'react';
import { say } from '../../../shared/messages/define';
import { cardWords } from '../../../shared/messages/extension';
import { stateOf } from '../../data/initiative-card';
import type { PublishedPlan } from '../../data/source-content';
import { plain } from '../../page/card/element';
import { locale, word } from '../word';
import { dayOf, daysUntil } from './due-reviews';
import { IndicatorTable } from './indicator-table';
import { halfName, yearName } from './period-names';
import { dueWords } from './reviews-view';
import { State } from './state';

/** Everything that is published of one initiative. */
export function InitiativeDetail(props: {
  plan: PublishedPlan;
  issued: string | null;
  id: string;
  onBack: () => void;
}) {
  const { plan, issued, id, onBack } = props;
  const initiative = plan.initiatives.find((one) => one.id === id);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another initiative is another page to the reader
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [id]);
  const back = (
    <button type="button" onClick={onBack}>
      {word('back')}
    </button>
  );
  if (initiative === undefined) {
    return (
      <>
        {back}
        <p>{word('gone')}</p>
      </>
    );
  }
  const { number, name, classification, priority, divisions, states, indicators, actions, goals, nextReview, link } =
    initiative;
  const state = stateOf(initiative);
  const days = nextReview === undefined ? null : daysUntil(nextReview, dayOf(new Date()));
  const due = days === null ? '' : locale === 'ja' ? `（${dueWords(days)}）` : ` (${dueWords(days)})`;
  const classes = [classification ?? '', priority === true ? word('priority') : ''].filter((part) => part !== '');
  const facts: [string, string][] = [
    [word('belongsTo'), nodePath(plan, initiative.node).join(' › ')],
    [say(cardWords.division, locale, {}), divisions.join(locale === 'ja' ? '、' : ', ')],
    [word('classification'), classes.join('・')],
    [word('nextReview'), nextReview === undefined ? '' : nextReview + due],
  ];
  return (
    <article className="detail">
      {back}
      <h2 ref={heading} tabIndex={-1}>
        {number !== undefined && <span className="number">{number}</span>}
        {plain(name, 300)}
      </h2>
      <p className="now">
        <State mark={state?.mark ?? null} />
        {state !== null && state.year !== null && <span>{yearName(state.year, locale)}</span>}
      </p>
      <dl className="facts">
        {facts.map(([label, value]) =>
          value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{plain(value, 400)}</dd>
            </div>
          ),
        )}
      </dl>
      {states.length > 1 && (
        <>
          <h3>{word('history')}</h3>
          <ol className="history">
            {states.map(({ year, mark }) => (
              <li key={`${year} ${mark}`}>
                <span>{year === undefined ? '－' : yearName(year, locale)}</span> <State mark={mark} />
              </li>
            ))}
          </ol>
        </>
      )}
      {plan.form === 'minimal' ? (
        <p className="soft">{word('minimalForm')}</p>
      ) : (
        <>
          <h3>{word('indicators')}</h3>
          {indicators.length === 0 && <p className="soft">{word('noIndicators')}</p>}
          {indicators.map((indicator) => (
            <IndicatorTable key={indicator.id} indicator={indicator} />
          ))}
        </>
      )}
      {goals !== undefined && goals.length > 0 && (
        <>
          <h3>{word('goals')}</h3>
          <dl className="facts">
            {goals.map(([year, text]) => (
              <div key={year}>
                <dt>{yearName(year, locale)}</dt>
                <dd>{plain(text, 600)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h3>{word('schedule')}</h3>
          <ul className="list">
            {actions.map(({ label, from, to }) => (
              <li key={`${from} ${to} ${label}`}>
                {plain(label, 300)}
                <span className="soft"> {[from, to].map((half) => halfName(half, locale)).join('～')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {link !== undefined && /^https:\/\//.test(link) && (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            {say(cardWords.openSheet, locale, {})}
          </a>
        </p>
      )}
      {issued !== null && <p className="soft">{say(cardWords.asOf, locale, { date: issued.slice(0, 10) })}</p>}
    </article>
  );
}

/** Names of the nodes above, the top one first. */
function nodePath(plan: PublishedPlan, node: string | undefined): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  let at = plan.nodes.find(({ id }) => id === node);
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    names.unshift([at.number ?? '', at.name].filter((part) => part !== '').join(' '));
    const { parent } = at;
    at = plan.nodes.find(({ id }) => id === parent);
  }
  return names;
}
