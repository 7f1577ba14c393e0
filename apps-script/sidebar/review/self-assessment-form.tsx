import { useId, useState } from 'react';
import { reviewMessages } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import type { Decision, ProgressGrade } from '../../../shared/review/decision';
import { missingDuties } from '../../../shared/review/duties';
import type { ReviewedInitiative } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { Owed } from './owed';
import { TextField } from './text-field';

type SelfAssessment = Extract<Decision, { kind: 'selfAssess' }>;
const grades = [
  ['○', reviewWords.onPlan],
  ['△', reviewWords.late],
  ['×', reviewWords.stopped],
] as const;

/** ○△× and the 見解 that goes with it; the text of last time is one click away. */
export function SelfAssessmentForm({
  shown,
  kept,
  onRecord,
}: {
  shown: ReviewedInitiative;
  kept: SelfAssessment | null;
  onRecord: (decision: Decision) => void;
}) {
  const { say, mayWrite } = useSession();
  const name = useId();
  const [progress, setProgress] = useState<ProgressGrade | null>(kept?.progress ?? shown.review.progress);
  const [view, setView] = useState(kept?.view ?? shown.review.view);
  const decision: SelfAssessment | null =
    progress === null ? null : { kind: 'selfAssess', progress, outcome: shown.outcome, view };
  const owed = decision === null ? [] : missingDuties(decision, { ...shown.review, proposals: shown.proposals });
  const template = shown.template;
  return (
    <form
      className="decision"
      onSubmit={(event) => {
        event.preventDefault();
        if (decision !== null && owed.length === 0) onRecord(decision);
      }}
    >
      <fieldset className="field grades">
        <legend>{say(reviewWords.progress)}</legend>
        {grades.map(([mark, word]) => (
          <label key={mark} className="grade">
            <input type="radio" name={name} checked={progress === mark} onChange={() => setProgress(mark)} />
            <span className="grade-mark">{mark}</span> {say(word)}
          </label>
        ))}
      </fieldset>
      {shown.outcome !== null && <p className="quiet">{say(reviewWords.computedOutcome, { mark: shown.outcome })}</p>}
      <TextField label={say(reviewWords.view)} value={view} onChange={setView} />
      {template !== null && template !== '' && template !== view && (
        <button type="button" className="button button-small button-quiet" onClick={() => setView(template)}>
          {say(reviewWords.template)}
        </button>
      )}
      <Owed duties={owed.map((duty) => say(reviewMessages[duty], {}))} />
      <div className="actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={!mayWrite || decision === null || owed.length > 0}
        >
          {say(reviewWords.selfAssess)}
        </button>
      </div>
    </form>
  );
}
