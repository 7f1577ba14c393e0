import { useState } from 'react';
import { reviewMessages } from '../../../shared/messages/review';
import { reviewWords } from '../../../shared/messages/review-screen';
import type { Decision, RevisionChange } from '../../../shared/review/decision';
import { missingDuties } from '../../../shared/review/duties';
import type { ReviewedInitiative } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { Field } from '../parts/field';
import { Owed } from './owed';
import { standingOf } from './standing';
import { TextField } from './text-field';
import { type DraftPlace, useDraft } from './use-draft';

type Proposal = Extract<Decision, { kind: 'proposeRevision' }>;
const kinds = [
  ['target', reviewWords.changeTarget],
  ['indicator', reviewWords.changeIndicator],
  ['action', reviewWords.changeAction],
  ['classification', reviewWords.changeClassification],
  ['addition', reviewWords.changeAddition],
  ['discontinuation', reviewWords.changeDiscontinuation],
  ['merging', reviewWords.changeMerging],
] as const;
type Kind = (typeof kinds)[number][0];

/** 見直し提案: one change with its 根拠, 資料 and effect on the KGI. */
export function ProposalForm({
  shown,
  place,
  kept,
  onRecord,
  onCancel,
}: {
  shown: ReviewedInitiative;
  place: DraftPlace;
  kept: Proposal | null;
  onRecord: (decision: Decision) => void;
  onCancel: () => void;
}) {
  const { say, mayWrite } = useSession();
  const places = shown.indicators.flatMap((indicator) =>
    indicator.years.map((year) => ({ indicator, year, key: `${indicator.id} ${year.year}` })),
  );
  const keptChange = kept?.changes[0];
  const [drafted, setKind] = useDraft(
    place,
    'kind',
    keptChange?.kind ?? (places.length > 0 ? 'target' : 'classification'),
  );
  const kind: Kind = kinds.find(([name]) => name === drafted)?.[0] ?? 'classification';
  const [chosen, setChosen] = useState(places[places.length - 1]?.key ?? '');
  const promoted = keptChange?.kind === 'classification' ? keptChange : null;
  const [before, setBefore] = useDraft(
    place,
    'before',
    keptChange && 'before' in keptChange ? (keptChange.before ?? '') : '',
  );
  const [after, setAfter] = useDraft(place, 'after', keptChange && 'after' in keptChange ? keptChange.after : '');
  const [newIndicator, setNewIndicator] = useDraft(place, 'newIndicator', promoted?.newIndicator ?? '');
  const [newTarget, setNewTarget] = useDraft(place, 'newTarget', promoted?.newTarget?.text ?? '');
  const [newYear, setNewYear] = useDraft(place, 'newYear', promoted?.newTarget?.year ?? shown.period.slice(0, 4));
  const [rationale, setRationale] = useDraft(place, 'rationale', kept?.rationale ?? '');
  const [evidence, setEvidence] = useDraft(place, 'evidence', kept?.evidence ?? '');
  const [effect, setEffect] = useDraft(place, 'effect', kept?.effectOnGoal ?? '');
  const change = changeOf();
  const decision: Proposal | null =
    change === null ? null : { kind: 'proposeRevision', changes: [change], rationale, evidence, effectOnGoal: effect };
  const owed = decision === null ? [] : missingDuties(decision, standingOf(shown));

  function changeOf(): RevisionChange | null {
    const text = after.trim();
    if (kind === 'discontinuation') return { kind };
    if (text === '') return null;
    switch (kind) {
      case 'target': {
        const found = places.find((one) => one.key === chosen);
        if (!found) return null;
        return { kind, indicator: found.indicator.id, year: found.year.year, before: found.year.target, after: text };
      }
      case 'indicator':
        return { kind, indicator: null, before, after: text };
      case 'action':
        return { kind, action: null, before, after: text };
      case 'classification':
        return {
          kind,
          before: shown.classification,
          after: text,
          newIndicator: newIndicator.trim() || null,
          ...(newTarget.trim() !== '' && /^\d{4}$/.test(newYear)
            ? { newTarget: { year: newYear, text: newTarget.trim() } }
            : {}),
        };
      case 'addition':
        return { kind, name: text };
      case 'merging':
        return { kind, into: text };
    }
  }

  const input = (label: string, value: string, set: (text: string) => void) => (
    <Field label={label}>
      {(ties) => (
        <input
          {...ties}
          className="input"
          maxLength={400}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <form
      className="decision"
      onSubmit={(event) => {
        event.preventDefault();
        if (decision !== null && owed.length === 0) onRecord(decision);
      }}
    >
      <h3>{say(reviewWords.proposeRevision)}</h3>
      <Field label={say(reviewWords.what)}>
        {(ties) => (
          <select {...ties} className="input" value={kind} onChange={(event) => setKind(event.target.value)}>
            {kinds
              .filter(([name]) => name !== 'target' || places.length > 0)
              .map(([name, word]) => (
                <option key={name} value={name}>
                  {say(word)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {kind === 'target' && (
        <Field label={say(reviewWords.which)}>
          {(ties) => (
            <select {...ties} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {places.map(({ key, indicator, year }) => (
                <option key={key} value={key}>
                  {year.label} {year.target} {indicator.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(kind === 'indicator' || kind === 'action') && input(say(reviewWords.before), before, setBefore)}
      {kind !== 'discontinuation' &&
        input(say(kind === 'addition' || kind === 'merging' ? reviewWords.name : reviewWords.after), after, setAfter)}
      {kind === 'classification' && (
        <>
          {input(say(reviewWords.newIndicator), newIndicator, setNewIndicator)}
          {input(say(reviewWords.newTarget), newTarget, setNewTarget)}
          {input(say(reviewWords.newYear), newYear, setNewYear)}
        </>
      )}
      <TextField label={say(reviewWords.rationale)} value={rationale} onChange={setRationale} />
      <TextField label={say(reviewWords.evidence)} value={evidence} onChange={setEvidence} rows={2} />
      <TextField label={say(reviewWords.effect)} value={effect} onChange={setEffect} rows={2} />
      <Owed duties={owed.map((duty) => say(reviewMessages[duty], {}))} />
      <div className="actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={!mayWrite || decision === null || owed.length > 0}
        >
          {say(reviewWords.record)}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say(reviewWords.cancel)}
        </button>
      </div>
    </form>
  );
}
