import { reviewMessages } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import { frameWords } from '../../../shared/messages/sidebar';
import { countQueue } from '../../../shared/review/queue';
import type { QueueItem, ReviewQueue } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { ErrorBanner, Notice } from '../parts/banner';
import { Field } from '../parts/field';
import { LongList } from '../parts/section';
import { BatchApproval } from './batch-approval';
import { LogTools } from './log-tools';
import { filters } from './queue-filter';
import { ReminderTools } from './reminder-tools';
import { RequestTools } from './request-tools';
import type { Review } from './use-review';
import { WaitingRevisions } from './waiting-revisions';

/** What is due, overdue or mine in one period. */
export function QueueList({ review, queue }: { review: Review; queue: ReviewQueue }) {
  const { say } = useSession();
  const counts = countQueue(queue.items);
  return (
    <>
      <h2>{say(reviewWords.title)}</h2>
      {!queue.rolesConfigured && <Notice tone="warning">{say(reviewWords.noRoles)}</Notice>}
      {review.error && <ErrorBanner error={review.error} title={say(frameWords.error)} />}
      <WaitingRevisions count={queue.waiting} onDone={() => void review.countWaiting()} />
      {queue.period === null ? (
        <div className="empty">
          <p className="empty-title">{say(reviewWords.nothingDue)}</p>
          <p className="quiet">{say(reviewWords.nothingDueHelp)}</p>
        </div>
      ) : (
        <>
          <Field label={say(reviewWords.period)}>
            {(ties) => (
              <select
                {...ties}
                className="input"
                value={queue.period ?? ''}
                disabled={review.busy}
                onChange={(event) => void review.load(event.target.value)}
              >
                {queue.periods.map(({ period, label }) => (
                  <option key={period} value={period}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <fieldset className="filters">
            <legend className="hidden-text">{say(reviewWords.filter)}</legend>
            {filters.map((filter) => (
              <button
                key={filter}
                type="button"
                className="filter"
                aria-pressed={review.filter === filter}
                onClick={() => review.setFilter(filter)}
              >
                {say(reviewWords[filter], { count: counts[filter] })}
              </button>
            ))}
          </fieldset>
          <BatchApproval review={review} items={queue.items} />
          {review.listed.length === 0 ? (
            <p className="quiet">{say(reviewWords.noneHere)}</p>
          ) : (
            <LongList items={review.listed}>
              {(item) => (
                <li key={item.initiative}>
                  <ItemButton
                    item={item}
                    drafted={review.drafts.has(item.initiative)}
                    onOpen={() => review.open(item.initiative)}
                  />
                </li>
              )}
            </LongList>
          )}
        </>
      )}
      <LogTools />
      {queue.period !== null && (
        <RequestTools period={queue.period} onTaken={() => void review.load(queue.period ?? undefined)} />
      )}
      <ReminderTools />
    </>
  );
}

function ItemButton({ item, drafted, onOpen }: { item: QueueItem; drafted: boolean; onOpen: () => void }) {
  const { say } = useSession();
  return (
    <button type="button" className="review-item" data-state={item.state} onClick={onOpen}>
      <span className="review-item-name">
        {item.number !== null && <span className="quiet">{item.number} </span>}
        {item.name}
      </span>
      <span className="review-item-facts">
        <span className={`tag review-tag review-${item.state}`}>{say(reviewMessages[item.state], {})}</span>
        {item.due !== null && (
          <span className={item.urgency === 'overdue' ? 'review-late' : 'quiet'}>
            {say(item.urgency === 'overdue' ? reviewWords.overdueSince : reviewWords.dueOn, { day: item.due })}
          </span>
        )}
        {item.findings > 0 && <span className="quiet">{say(reviewWords.findings, { count: item.findings })}</span>}
        {item.goalOwed && <span className="review-late">{say(reviewWords.goalOwedShort)}</span>}
        {drafted && <span className="tag">{say(reviewWords.drafted)}</span>}
        {item.openProposals > 0 && (
          <span className="quiet">{say(reviewWords.proposals, { count: item.openProposals })}</span>
        )}
      </span>
    </button>
  );
}
