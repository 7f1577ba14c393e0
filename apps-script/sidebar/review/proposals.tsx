import { reviewMessages } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import { mayDecide } from '../../../shared/review/decision';
import { missingDuties } from '../../../shared/review/duties';
import { changeText } from '../../../shared/review/log-row';
import type { QueueItem, ReviewedInitiative, ReviewProposal } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { standingOf } from './standing';
import { TextField } from './text-field';
import { useDraft } from './use-draft';
import type { Review } from './use-review';

/** 見直し提案 and what became of them; the board accepts or rejects here. */
export function Proposals({ review, item, shown }: { review: Review; item: QueueItem; shown: ReviewedInitiative }) {
  const { say } = useSession();
  if (shown.proposals.length === 0) return null;
  return (
    <>
      <h3 className="group-title">{say(reviewWords.proposalsTitle)}</h3>
      {shown.proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} review={review} item={item} shown={shown} />
      ))}
    </>
  );
}

function Proposal({
  proposal,
  review,
  item,
  shown,
}: {
  proposal: ReviewProposal;
  review: Review;
  item: QueueItem;
  shown: ReviewedInitiative;
}) {
  const { say, mayWrite } = useSession();
  const [rationale, setRationale] = useDraft(
    { drafts: review.drafts, initiative: item.initiative },
    `decide ${proposal.id}`,
    '',
  );
  const mine =
    proposal.outcome === 'open' &&
    item.state !== 'discontinued' &&
    shown.roles.some((role) => mayDecide(role, 'decideRevision'));
  const decision = (accepted: boolean) =>
    ({ kind: 'decideRevision', proposal: proposal.id, accepted, rationale }) as const;
  const owed = missingDuties(decision(false), standingOf(shown));
  return (
    <article className="indicator">
      <p>
        <span className="tag">{say(reviewWords[proposal.outcome])}</span> {proposal.changes.map(changeText).join('、')}
      </p>
      <p>{say(reviewWords.rationaleIs, { text: proposal.rationale })}</p>
      <p className="quiet">{say(reviewWords.evidenceIs, { text: proposal.evidence })}</p>
      {proposal.effectOnGoal !== '' && (
        <p className="quiet">{say(reviewWords.effectIs, { text: proposal.effectOnGoal })}</p>
      )}
      {mine && (
        <>
          <TextField label={say(reviewWords.rationale)} value={rationale} onChange={setRationale} rows={2} />
          <div className="card-actions">
            <button
              type="button"
              className="button button-small button-primary"
              disabled={!mayWrite}
              onClick={() => void review.decide(item, decision(true), false)}
            >
              {say(reviewWords.accept)}
            </button>
            <button
              type="button"
              className="button button-small"
              disabled={!mayWrite || owed.length > 0}
              title={owed.map((duty) => say(reviewMessages[duty], {})).join(' ')}
              onClick={() => void review.decide(item, decision(false), false)}
            >
              {say(reviewWords.reject)}
            </button>
          </div>
        </>
      )}
    </article>
  );
}
