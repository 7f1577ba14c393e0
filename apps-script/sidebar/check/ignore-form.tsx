import { useState } from 'react';
import { frameWords } from '../../../shared/messages/sidebar';
import { checkWords } from '../../../shared/messages/sidebar-check';
import { useSession } from '../frame/session';
import { Field } from '../parts/field';

/** 気にしない: never without a reason. */
export function IgnoreForm({ onIgnore }: { onIgnore: (reason: string) => Promise<void> }) {
  const { say, mayWrite } = useSession();
  const [reason, setReason] = useState<string | null>(null);
  const [complain, setComplain] = useState(false);
  if (reason === null)
    return (
      <div className="card-actions">
        <button type="button" className="button button-small" disabled={!mayWrite} onClick={() => setReason('')}>
          {say(checkWords.ignore)}
        </button>
      </div>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') setComplain(true);
        else void onIgnore(reason.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && setReason(null)}
    >
      <Field
        label={say(checkWords.ignoreReason)}
        help={say(checkWords.ignoreHelp)}
        error={complain ? say(checkWords.ignoreEmpty) : null}
      >
        {(ties) => (
          <textarea
            {...ties}
            className="input"
            // biome-ignore lint/a11y/noAutofocus: the form opens where the pressed button was
            autoFocus
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="card-actions">
        <button type="submit" className="button button-small button-primary">
          {say(checkWords.ignore)}
        </button>
        <button type="button" className="button button-small" onClick={() => setReason(null)}>
          {say(frameWords.cancel)}
        </button>
      </div>
    </form>
  );
}
