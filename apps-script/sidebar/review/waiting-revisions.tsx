import { useState } from 'react';
import { reviewWords } from '../../../shared/messages/review-screen';
import type { EndpointError, Preview } from '../../server/protocol';
import { useSession } from '../frame/session';
import { ErrorBanner, Notice } from '../parts/banner';
import { Loading } from '../parts/loading';

type Step =
  | { readonly at: 'asked' }
  | { readonly at: 'working' }
  | { readonly at: 'shown'; readonly preview: Preview }
  | { readonly at: 'done' };

const MOST_LINES = 12;

/** Accepted revisions on their way into the sheets of the plan: what would change is shown before anything is written. */
export function WaitingRevisions({ count, onDone }: { count: number; onDone: () => void }) {
  const { say, call, bootstrap, mayWrite } = useSession();
  const [step, setStep] = useState<Step>({ at: 'asked' });
  const [error, setError] = useState<EndpointError | null>(null);
  const sheets = bootstrap.sheets.filter(({ role }) => role === 'source').map(({ name }) => name);
  const failed = (problem: EndpointError) => {
    setStep({ at: 'asked' });
    setError(problem);
  };
  const show = async () => {
    setError(null);
    setStep({ at: 'working' });
    const answer = await call('preview', { sheets });
    if (answer.ok) setStep({ at: 'shown', preview: answer.value });
    else failed(answer.error);
  };
  const write = async ({ fingerprint }: Preview) => {
    setStep({ at: 'working' });
    let answer = await call('refresh', { sheets, fingerprint });
    while (answer.ok && answer.value.state === 'more')
      answer = await call('continueRun', { token: answer.value.token });
    if (!answer.ok) return failed(answer.error);
    setStep({ at: 'done' });
    onDone();
  };
  if (step.at === 'working') return <Loading label={say(reviewWords.landing)} />;
  if (step.at === 'done') return <Notice tone="success">{say(reviewWords.landed)}</Notice>;
  if (count === 0 && step.at === 'asked') return null;
  return (
    <div className="banner">
      <Notice tone="info">
        {error && <ErrorBanner error={error} title={say(reviewWords.notLanded)} />}
        <p>{say(reviewWords.waiting, { count })}</p>
        {step.at === 'shown' && <Lines preview={step.preview} />}
        <div className="card-actions">
          {step.at === 'asked' ? (
            <button type="button" className="button button-small" onClick={() => void show()}>
              {say(reviewWords.showLanding)}
            </button>
          ) : (
            <>
              <button
                type="button"
                className="button button-small button-primary"
                disabled={!mayWrite}
                onClick={() => void write(step.preview)}
              >
                {say(reviewWords.land)}
              </button>
              <button type="button" className="button button-small" onClick={() => setStep({ at: 'asked' })}>
                {say(reviewWords.cancel)}
              </button>
            </>
          )}
        </div>
      </Notice>
    </div>
  );
}

function Lines({ preview }: { preview: Preview }) {
  const { say } = useSession();
  const lines = [...preview.added, ...preview.changed, ...preview.gone];
  const { added, changed, gone } = preview.totals;
  const rest = added + changed + gone - Math.min(lines.length, MOST_LINES);
  return (
    <>
      <ul className="plain-lines">
        {lines.slice(0, MOST_LINES).map((line) => (
          <li key={`${line.sheet} ${line.subject} ${line.field} ${line.after}`}>
            <span className="quiet">
              {line.sheet} {line.field}
            </span>{' '}
            {line.subject}
            {line.field !== null && `：${line.before ?? ''} → ${line.after ?? ''}`}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="quiet">{say(reviewWords.andMore, { count: rest })}</p>}
    </>
  );
}
