import { reviewLogWords } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import { frameWords } from '../../../shared/messages/sidebar';
import { decisionText } from '../../../shared/review/log-row';
import type { Say } from '../frame/session';
import { useSession } from '../frame/session';
import { ErrorBanner, Notice } from '../parts/banner';
import { Loading } from '../parts/loading';
import { when } from '../parts/when';
import { InitiativeView } from './initiative-view';
import { QueueList } from './queue-list';
import type { Review, Unrecorded } from './use-review';
import { useReview } from './use-review';

/** 見直し: what is due, one initiative at a time, and the decision on it. */
export function ReviewScreen({ onImport }: { onImport: () => void }) {
  const { say } = useSession();
  const review = useReview();
  if (!review.built)
    return (
      <div className="empty">
        <p className="empty-title">{say(reviewWords.notBuilt)}</p>
        <p className="quiet">{say(reviewWords.notBuiltHelp)}</p>
        <button type="button" className="button button-primary" onClick={onImport}>
          {say(frameWords.importTab)}
        </button>
      </div>
    );
  if (review.queue === null)
    return review.error ? (
      <ErrorBanner
        error={review.error}
        title={say(frameWords.error)}
        action={{ label: say(frameWords.tryAgain), run: () => void review.load() }}
      />
    ) : (
      <Loading label={say(reviewWords.loading)} />
    );
  return (
    <>
      <Outcome review={review} />
      {review.current === null || review.item === null ? (
        <QueueList review={review} queue={review.queue} />
      ) : (
        <InitiativeView key={review.current} review={review} item={review.item} board={boardName(review, say)} />
      )}
    </>
  );
}

/** What became of the last clicks. */
function Outcome({ review }: { review: Review }) {
  const { say } = useSession();
  return (
    <>
      <p role="status" className="review-status quiet">
        {review.sending > 0
          ? say(reviewWords.recording, { count: review.sending })
          : review.last &&
            say(reviewWords.recorded, { name: review.last.name, what: say(reviewLogWords[review.last.kind], {}) })}
      </p>
      {review.unrecorded.map((one) => (
        <NotRecorded key={one.request.requestId} one={one} review={review} />
      ))}
    </>
  );
}

/** Both versions beside each other: what others recorded first, and what this person wrote. */
function NotRecorded({ one, review }: { one: Unrecorded; review: Review }) {
  const { say, locale } = useSession();
  const { refusal, error } = one;
  return (
    <div role="alert" className="banner" data-error={refusal?.code ?? error?.code}>
      <Notice tone={refusal?.code === 'conflict' ? 'warning' : 'error'}>
        <strong>{say(reviewWords.notRecorded, { name: one.name })}</strong>
        <p>{refusal?.message ?? error?.message}</p>
        {error && <p>{error.mend}</p>}
        {refusal?.code === 'conflict' && (
          <dl className="versions">
            <dt>{say(reviewWords.theirs)}</dt>
            {refusal.theirs.map((entry) => (
              <dd key={entry.hash}>
                {decisionText(entry.decision)}
                <span className="quiet">
                  {' '}
                  {entry.actor} {when(entry.at, locale)}
                </span>
              </dd>
            ))}
            <dt>{say(reviewWords.yours)}</dt>
            <dd>{decisionText(one.request.decision)}</dd>
          </dl>
        )}
        <div className="card-actions">
          {error && (
            <button type="button" className="button button-small" onClick={() => void review.resend(one)}>
              {say(reviewWords.again)}
            </button>
          )}
          {review.current !== one.request.initiative && (
            <button
              type="button"
              className="button button-small"
              onClick={() => review.returnTo(one.request.initiative)}
            >
              {say(reviewWords.openIt)}
            </button>
          )}
          <button type="button" className="button button-small" onClick={() => review.dismiss(one)}>
            {say(reviewWords.close)}
          </button>
        </div>
      </Notice>
    </div>
  );
}

function boardName(review: Review, say: Say): string {
  return review.queue?.board ?? say(reviewWords.board, {});
}
