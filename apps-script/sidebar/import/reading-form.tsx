import { useState } from 'react';
import { frameWords } from '../../../shared/messages/sidebar';
import { importWords } from '../../../shared/messages/sidebar-import';
import { readingWords } from '../../../shared/messages/sidebar-reading';
import { Comparator, MilestoneStage, type TargetPart } from '../../../shared/target/target';
import type { ReadingLine } from '../../server/protocol';
import { useSession } from '../frame/session';
import { Field } from '../parts/field';
import { complaintOf, draftOf, isQuantity, KINDS, type PartDraft, type PartKind, partOf } from './part-draft';

const COMPARATORS = {
  '=': readingWords.equal,
  '>=': readingWords.atLeast,
  '<=': readingWords.atMost,
  '>': readingWords.above,
  '<': readingWords.below,
  increase: readingWords.increase,
  decrease: readingWords.decrease,
} as const;

/** The small form that puts one cell right: kind, value, unit, comparator, for each part of it. */
export function ReadingForm({
  line,
  onApply,
  onCancel,
}: {
  line: ReadingLine;
  onApply: (parts: TargetPart[]) => void;
  onCancel: () => void;
}) {
  const { say } = useSession();
  const [drafts, setDrafts] = useState<readonly PartDraft[]>(() => line.parts.map(draftOf));
  const [complain, setComplain] = useState(false);
  const apply = () => {
    if (drafts.some((draft) => complaintOf(draft) !== null)) {
      setComplain(true);
      return;
    }
    onApply(drafts.map((draft, index) => partOf(draft, line.parts[index]!)));
  };
  return (
    <form
      className="reading-form"
      aria-label={say(importWords.formTitle)}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {drafts.map((draft, index) => (
        <PartFields
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their order, which never changes here
          key={index}
          title={drafts.length > 1 ? say(importWords.part, { number: index + 1 }) : null}
          draft={draft}
          complain={complain}
          first={index === 0}
          onChange={(change) =>
            setDrafts(drafts.map((other, place) => (place === index ? { ...other, ...change } : other)))
          }
        />
      ))}
      <div className="card-actions">
        <button type="submit" className="button button-small button-primary">
          {say(importWords.keep)}
        </button>
        <button type="button" className="button button-small" onClick={onCancel}>
          {say(frameWords.cancel)}
        </button>
      </div>
    </form>
  );
}

function PartFields({
  title,
  draft,
  complain,
  first,
  onChange,
}: {
  title: string | null;
  draft: PartDraft;
  complain: boolean;
  first: boolean;
  onChange: (change: Partial<PartDraft>) => void;
}) {
  const { say } = useSession();
  const complaint = complain ? complaintOf(draft) : null;
  return (
    <fieldset className="part">
      {title && <legend>{title}</legend>}
      <Field label={say(importWords.kind)}>
        {(ties) => (
          <select
            {...ties}
            className="input"
            // biome-ignore lint/a11y/noAutofocus: the form opens where the pressed button was
            autoFocus={first}
            value={draft.kind}
            onChange={(event) => onChange({ kind: event.target.value as PartKind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(readingWords[kind])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isQuantity(draft.kind) && (
        <div className="field-row">
          <Field label={say(importWords.value)} error={complaint === 'value' ? say(importWords.valueWrong) : null}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                inputMode="decimal"
                value={draft.value}
                onChange={(event) => onChange({ value: event.target.value })}
              />
            )}
          </Field>
          <Field label={say(importWords.unit)}>
            {(ties) => (
              <input
                {...ties}
                className="input"
                value={draft.unit}
                onChange={(event) => onChange({ unit: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
      {draft.kind === 'level' && (
        <Field label={say(importWords.level)} error={complaint === 'level' ? say(importWords.levelWrong) : null}>
          {(ties) => (
            <input
              {...ties}
              className="input"
              value={draft.level}
              onChange={(event) => onChange({ level: event.target.value })}
            />
          )}
        </Field>
      )}
      {(isQuantity(draft.kind) || draft.kind === 'level') && (
        <Field label={say(importWords.comparator)}>
          {(ties) => (
            <select
              {...ties}
              className="input"
              value={draft.comparator}
              onChange={(event) => onChange({ comparator: Comparator.parse(event.target.value) })}
            >
              {Comparator.options.map((comparator) => (
                <option key={comparator} value={comparator}>
                  {say(COMPARATORS[comparator])}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {draft.kind === 'milestone' && (
        <Field label={say(importWords.stage)}>
          {(ties) => (
            <select
              {...ties}
              className="input"
              value={draft.stage}
              onChange={(event) => onChange({ stage: event.target.value as PartDraft['stage'] })}
            >
              <option value="">{say(importWords.anyStage)}</option>
              {MilestoneStage.options.map((stage) => (
                <option key={stage}>{stage}</option>
              ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  );
}
