import { useState } from 'react';
import { reviewMessages } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import type { Decision } from '../../../shared/review/decision';
import { missingDuties } from '../../../shared/review/duties';
import { openDecisions } from '../../../shared/review/steps';
import type { QueueItem, ReviewedInitiative } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { Field } from '../parts/field';
import { Owed } from './owed';
import { ProposalForm } from './proposal-form';
import { roleName } from './role-name';
import { SelfAssessmentForm } from './self-assessment-form';
import { standingOf } from './standing';
import { TextField } from './text-field';
import { useDraft } from './use-draft';
import type { Review } from './use-review';

type Kind = Decision['kind'];
/** What one click records; the others want a text first. */
const atOnce: readonly Kind[] = ['check', 'approve'];
const forward: readonly Kind[] = ['selfAssess', 'check', 'approve'];

/** The buttons of whoever may decide now. What is still owed is said in words and blocks. */
export function DecisionPanel({
  review,
  item,
  shown,
  board,
}: {
  review: Review;
  item: QueueItem;
  shown: ReviewedInitiative;
  board: string;
}) {
  const { say, mayWrite } = useSession();
  const kept = review.unrecorded.find((one) => one.request.initiative === item.initiative)?.request.decision;
  const place = { drafts: review.drafts, initiative: item.initiative };
  const [text, setText] = useDraft(
    place,
    'text',
    kept && 'rationale' in kept ? kept.rationale : kept && 'comment' in kept ? kept.comment : '',
  );
  const kinds = openDecisions(item.state, shown.roles, shown.review.goalOwed).filter(
    (kind) => kind !== 'decideRevision',
  );
  const begun = kinds.find((kind) => kind === review.drafts.read(item.initiative, 'form')) ?? null;
  const [form, openForm] = useState<Kind | null>(kept && !atOnce.includes(kept.kind) ? kept.kind : begun);
  const setForm = (kind: Kind | null) => {
    review.drafts.write(item.initiative, 'form', kind ?? '');
    openForm(kind);
  };
  const [goal, setGoal] = useState<'keep' | 'revise'>('keep');
  const standing = standingOf(shown);
  const decisionOf = (kind: Kind): Decision | null => {
    switch (kind) {
      case 'check':
      case 'approve':
        return { kind, comment: text };
      case 'sendBack':
      case 'orderImprovement':
      case 'discontinue':
        return { kind, rationale: text };
      case 'reviewGoal':
        return { kind, outcome: goal, rationale: text };
      default:
        return null;
    }
  };
  const recordNow = (decision: Decision) => {
    openForm(null);
    void review.decide(item, decision, decision.kind !== 'proposeRevision');
  };
  if (kinds.length === 0) {
    return (
      <p className="quiet review-turn">
        {say(reviewWords.nothingToDo)}
        {item.turn !== null && say(reviewWords.turnOf, { who: roleName(item.turn, board, say) })}
      </p>
    );
  }
  if (form === 'proposeRevision')
    return (
      <ProposalForm
        shown={shown}
        place={place}
        kept={kept?.kind === 'proposeRevision' ? kept : null}
        onCancel={() => setForm(null)}
        onRecord={recordNow}
      />
    );
  const assessing = form === 'selfAssess' || (form === null && kinds[0] === 'selfAssess' && item.turn === 'owner');
  if (assessing && kinds.includes('selfAssess'))
    return (
      <>
        <SelfAssessmentForm
          shown={shown}
          place={place}
          kept={kept?.kind === 'selfAssess' ? kept : null}
          onRecord={recordNow}
        />
        <More kinds={kinds.filter((kind) => kind !== 'selfAssess')} onChoose={setForm} />
      </>
    );
  const wanted = form === null ? null : decisionOf(form);
  if (form !== null && wanted !== null) {
    const owed = missingDuties(wanted, standing);
    return (
      <form
        className="decision"
        onSubmit={(event) => {
          event.preventDefault();
          if (owed.length === 0) recordNow(wanted);
        }}
      >
        {form === 'reviewGoal' && (
          <Field label={say(reviewWords.goalOutcome)}>
            {(ties) => (
              <select
                {...ties}
                className="input"
                value={goal}
                onChange={(event) => setGoal(event.target.value === 'revise' ? 'revise' : 'keep')}
              >
                <option value="keep">{say(reviewWords.goalKeep)}</option>
                <option value="revise">{say(reviewWords.goalRevise)}</option>
              </select>
            )}
          </Field>
        )}
        <TextField
          label={`${say(reviewWords[form as 'discontinue'])}　${say(reviewWords.rationale)}`}
          value={text}
          onChange={setText}
        />
        <Owed duties={owed.map((duty) => say(reviewMessages[duty], {}))} />
        <div className="actions">
          <button
            type="submit"
            className={form === 'discontinue' ? 'button button-danger' : 'button button-primary'}
            disabled={!mayWrite || owed.length > 0}
          >
            {say(reviewWords.record)}
          </button>
          <button type="button" className="button" onClick={() => setForm(null)}>
            {say(reviewWords.cancel)}
          </button>
        </div>
      </form>
    );
  }
  const main = kinds.find((kind) => atOnce.includes(kind));
  const decision = main === undefined ? null : decisionOf(main);
  const owed = decision === null ? [] : missingDuties(decision, standing);
  return (
    <div className="decision">
      {main !== undefined && (
        <details className="comment">
          <summary>{say(reviewWords.comment)}</summary>
          <TextField label={say(reviewWords.comment)} value={text} onChange={setText} rows={2} />
        </details>
      )}
      <Owed duties={owed.map((duty) => say(reviewMessages[duty], {}))} />
      <div className="actions">
        {kinds.map((kind) => {
          const immediate = atOnce.includes(kind) ? decisionOf(kind) : null;
          return (
            <button
              key={kind}
              type="button"
              className={
                kind === main || (main === undefined && forward.includes(kind)) ? 'button button-primary' : 'button'
              }
              disabled={!mayWrite || (immediate !== null && missingDuties(immediate, standing).length > 0)}
              onClick={() => (immediate === null ? setForm(kind) : recordNow(immediate))}
            >
              {say(reviewWords[kind as 'approve'])}
            </button>
          );
        })}
      </div>
    </div>
  );
}

function More({ kinds, onChoose }: { kinds: readonly Kind[]; onChoose: (kind: Kind) => void }) {
  const { say, mayWrite } = useSession();
  if (kinds.length === 0) return null;
  return (
    <div className="card-actions">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="button button-small"
          disabled={!mayWrite}
          onClick={() => onChoose(kind)}
        >
          {say(reviewWords[kind as 'approve'])}
        </button>
      ))}
    </div>
  );
}
