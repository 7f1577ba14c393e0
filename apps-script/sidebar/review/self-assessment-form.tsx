import { useId, useState } from 'react';
import { reviewMessages } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import { AxisGrade, type CompletionAxes, type Decision } from '../../../shared/review/decision';
import { missingDuties } from '../../../shared/review/duties';
import type { ReviewedInitiative } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { Choice } from './choice';
import { Owed } from './owed';
import { standingOf } from './standing';
import { TextField } from './text-field';
import { type DraftPlace, useDraft } from './use-draft';

type SelfAssessment = Extract<Decision, { kind: 'selfAssess' }>;
const grades = [
  ['○', reviewWords.onPlan],
  ['△', reviewWords.late],
  ['×', reviewWords.stopped],
] as const;

const axisNames = [
  ['progress', reviewWords.axisProgress],
  ['effect', reviewWords.axisEffect],
  ['cost', reviewWords.axisCost],
] as const;

/** ○△× and the 見解 that goes with it; the text of last time is one click away. */
export function SelfAssessmentForm({
  shown,
  place,
  kept,
  onRecord,
}: {
  shown: ReviewedInitiative;
  place: DraftPlace;
  kept: SelfAssessment | null;
  onRecord: (decision: Decision) => void;
}) {
  const { say, mayWrite } = useSession();
  const name = useId();
  const { review, occasions } = shown;
  const [mark, setMark] = useDraft(place, 'progress', kept?.progress ?? review.progress ?? '');
  const [view, setView] = useDraft(place, 'view', kept?.view ?? review.view);
  const [outlook, setOutlook] = useDraft(place, 'outlook', kept?.outlook ?? review.outlook ?? '');
  const [nextYear, setNextYear] = useDraft(place, 'nextYear', kept?.nextYear ?? review.nextYear ?? '');
  const [axes, setAxes] = useState<Partial<CompletionAxes>>(kept?.axes ?? review.axes ?? {});
  const progress = grades.find(([one]) => one === mark)?.[0] ?? null;
  const decision: SelfAssessment | null =
    progress === null
      ? null
      : {
          kind: 'selfAssess',
          progress,
          outcome: shown.outcome,
          view,
          ...(outlook === 'keep' || outlook === 'revise' ? { outlook } : {}),
          ...(axes.progress && axes.effect && axes.cost
            ? { axes: { progress: axes.progress, effect: axes.effect, cost: axes.cost } }
            : {}),
          ...(nextYear.trim() === '' ? {} : { nextYear }),
        };
  const owed = decision === null ? [] : missingDuties(decision, standingOf(shown));
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
        {grades.map(([one, word]) => (
          <label key={one} className="grade">
            <input type="radio" name={name} checked={progress === one} onChange={() => setMark(one)} />
            <span className="grade-mark">{one}</span> {say(word)}
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
      {occasions.includes('middleRevision') && (
        <Choice
          label={say(reviewWords.outlook)}
          value={outlook}
          onChange={setOutlook}
          choices={[
            ['keep', say(reviewWords.goalKeep)],
            ['revise', say(reviewWords.goalRevise)],
          ]}
        />
      )}
      {occasions.includes('completion') &&
        axisNames.map(([axis, word]) => (
          <Choice
            key={axis}
            label={`${say(reviewWords.completion)}　${say(word)}`}
            value={axes[axis] ?? ''}
            onChange={(value) => setAxes({ ...axes, [axis]: AxisGrade.parse(value) })}
            choices={AxisGrade.options.map((grade) => [grade, say(reviewWords[grade])])}
          />
        ))}
      {occasions.includes('yearlyEdition') && (
        <TextField label={say(reviewWords.nextYear)} value={nextYear} onChange={setNextYear} rows={2} />
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
