import { useState } from 'react';
import { reviewWords } from '../../../shared/messages/review-screen';
import type { EndpointValue } from '../../server/protocol';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { Section } from '../parts/section';

/** Digests by mail: who gets what is shown first; at most one a week. */
export function ReminderTools() {
  const { say, call, mayWrite, bootstrap, update } = useSession();
  const [shown, setShown] = useState<EndpointValue<'previewReminders'> | null>(null);
  const [word, setWord] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    const answer = await call('previewReminders', {});
    setBusy(false);
    setWord(answer.ok ? answer.value.refusal : answer.error.message);
    setShown(answer.ok ? answer.value : null);
  };
  const switchTo = async (reminders: boolean) => {
    setBusy(true);
    const kept = await call('getSettings', {});
    const answer = kept.ok ? await call('saveSettings', { settings: { ...kept.value.settings, reminders } }) : kept;
    setBusy(false);
    setWord(answer.ok ? null : answer.error.message);
    setShown(null);
    if (answer.ok) update({ settings: answer.value.settings });
  };
  const send = async (fingerprint: string) => {
    setBusy(true);
    const answer = await call('sendReminders', { fingerprint });
    setBusy(false);
    setWord(answer.ok ? answer.value.message : `${answer.error.message} ${answer.error.mend}`);
    setShown(null);
  };
  return (
    <Section title={say(reviewWords.mailTitle)}>
      <p className="quiet">{say(reviewWords.mailHelp)}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={bootstrap.settings.reminders === true}
          disabled={busy || !mayWrite}
          onChange={(event) => void switchTo(event.target.checked)}
        />{' '}
        {say(reviewWords.mailUse)}
      </label>
      <button type="button" className="button button-small" disabled={busy} onClick={() => void look()}>
        {say(reviewWords.mailLook)}
      </button>
      <div role="status">{word !== null && <Notice tone="info">{word}</Notice>}</div>
      {shown?.mails.map((mail) => (
        <details key={mail.group} className="comment">
          <summary>
            {mail.group}（{mail.count}） {mail.to.join('、')}
          </summary>
          <p>
            <strong>{mail.subject}</strong>
          </p>
          <p className="mail-body">{mail.body}</p>
        </details>
      ))}
      {shown && shown.refusal === null && (
        <button
          type="button"
          className="button button-primary"
          disabled={busy || !mayWrite}
          onClick={() => void send(shown.fingerprint)}
        >
          {say(reviewWords.mailSend, { count: shown.mails.length })}
        </button>
      )}
    </Section>
  );
}
