import { useEffect, useRef } from 'react';
import { reviewMessages } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import { frameWords } from '../../../shared/messages/sidebar';
import { decisionText, periodLabel } from '../../../shared/review/log-row';
import type { QueueItem, ReviewedInitiative } from '../../server/protocol-review';
import { FindingList } from '../check/finding-list';
import { useSession } from '../frame/session';
import { ErrorBanner, Notice } from '../parts/banner';
import { Loading } from '../parts/loading';
import { Section } from '../parts/section';
import { when } from '../parts/when';
import { DecisionPanel } from './decision-panel';
import { IndicatorCard } from './indicator-card';
import { Proposals } from './proposals';
import { neighbour } from './queue-filter';
import type { Review } from './use-review';

/** One initiative with everything a reviewer asks for, and the buttons beneath. */
export function InitiativeView({ review, item, board }: { review: Review; item: QueueItem; board: string }) {
  const { say } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useKeys(review);
  useEffect(() => heading.current?.focus(), []);
  const at = review.walk.indexOf(item.initiative);
  const { shown } = review;
  // A refused click brings its text back into the form.
  const refused = review.unrecorded.find((one) => one.request.initiative === item.initiative)?.request.requestId;
  return (
    <>
      <nav className="walk" aria-label={say(reviewWords.title)}>
        <button type="button" className="button button-small" onClick={review.close}>
          {say(reviewWords.toList)}
        </button>
        <span className="walk-place">
          {at + 1} / {review.walk.length}
        </span>
        <button
          type="button"
          className="button button-small"
          aria-keyshortcuts="K ArrowLeft"
          aria-label={say(reviewWords.previous)}
          disabled={neighbour(review.walk, item.initiative, -1) === null}
          onClick={() => review.go(-1)}
        >
          ←
        </button>
        <button
          type="button"
          className="button button-small"
          aria-keyshortcuts="J ArrowRight"
          aria-label={say(reviewWords.next)}
          disabled={neighbour(review.walk, item.initiative, 1) === null}
          onClick={() => review.go(1)}
        >
          →
        </button>
      </nav>
      <p className="walk-keys quiet">{say(reviewWords.keys)}</p>
      {shown && shown.path.length > 0 && <p className="path-way">{shown.path.join(' › ')}</p>}
      <h2 ref={heading} tabIndex={-1}>
        {item.number !== null && `${item.number} `}
        {item.name}
      </h2>
      <p className="review-item-facts">
        <span className={`tag review-tag review-${item.state}`}>{say(reviewMessages[item.state], {})}</span>
        {item.priority && <span className="tag">{say(reviewWords.priority)}</span>}
        {shown?.classification && (
          <span className="tag">{say(reviewWords.classification, { name: shown.classification })}</span>
        )}
        {item.leadDivisions.length > 0 && <span className="quiet">{item.leadDivisions.join('、')}</span>}
        {item.due !== null && <span className="quiet">{say(reviewWords.dueOn, { day: item.due })}</span>}
      </p>
      {review.oneError && !shown && (
        <ErrorBanner
          error={review.oneError}
          title={say(frameWords.error)}
          action={{ label: say(frameWords.tryAgain), run: review.retryOne }}
        />
      )}
      {!shown && !review.oneError && <Loading label={say(reviewWords.loadingOne)} />}
      {shown && <Facts shown={shown} />}
      {shown && <Proposals review={review} item={item} shown={shown} />}
      {shown && <DecisionPanel key={refused} review={review} item={item} shown={shown} board={board} />}
    </>
  );
}

function Facts({ shown }: { shown: ReviewedInitiative }) {
  const { say, locale } = useSession();
  const { review } = shown;
  return (
    <>
      {review.order !== null && (
        <Notice tone="warning">
          <strong>{say(reviewWords.ordered)}</strong>
          <p>{review.order}</p>
        </Notice>
      )}
      {review.progress !== null && (
        <p className="self-assessment">
          <strong>
            {say(reviewWords.self)} {review.progress}
          </strong>{' '}
          {review.view}
        </p>
      )}
      {review.goalOwed && <Notice tone="warning">{say(reviewWords.goalOwed)}</Notice>}
      {shown.goals.length > 0 && (
        <Section title={say(reviewWords.goals)} count={shown.goals.length}>
          <ul className="plain-lines">
            {shown.goals.map((goal) => (
              <li key={`${goal.node} ${goal.name}`}>
                <span className="quiet">{goal.node}</span> {goal.name}　{goal.target}
                {goal.actual !== '' && `　${say(reviewWords.actual)} ${goal.actual}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <h3 className="group-title">{say(reviewWords.indicators)}</h3>
      {shown.indicators.length === 0 && <p className="quiet">{say(reviewWords.noIndicators)}</p>}
      {shown.indicators.map((indicator, index) => (
        <IndicatorCard
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a composite indicator share its id
          key={`${indicator.id} ${index}`}
          indicator={indicator}
          year={shown.period.slice(0, 4)}
        />
      ))}
      {shown.actions.length > 0 && (
        <Section title={say(reviewWords.actions)} count={shown.actions.length}>
          <ul className="plain-lines">
            {shown.actions.map((action) => (
              <li key={`${action.when} ${action.label}`}>
                <span className="quiet">{action.when}</span> {action.label}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {shown.findings.length > 0 && (
        <>
          <h3 className="group-title">{say(reviewWords.findingsTitle)}</h3>
          <FindingList findings={shown.findings} />
        </>
      )}
      <Section title={say(reviewWords.history)} count={shown.log.length}>
        {shown.log.length === 0 && <p className="quiet">{say(reviewWords.noHistory)}</p>}
        <ul className="plain-lines">
          {shown.log.map((entry) => (
            <li key={entry.hash}>
              {decisionText(entry.decision)}
              <span className="quiet">
                {' '}
                {periodLabel(entry.period, locale)} {entry.actor} {when(entry.at, locale)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** J and K as in a mail program, arrows as anywhere; not while somebody types. */
function useKeys(review: Review): void {
  const latest = useRef(review);
  latest.current = review;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j' || event.key === 'ArrowRight') latest.current.go(1);
      else if (event.key === 'k' || event.key === 'ArrowLeft') latest.current.go(-1);
      else if (event.key === 'Escape') latest.current.close();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
