import { useState } from 'react';
import { reviewWords } from '../../../shared/messages/review-screen';
import type { RequestLine } from '../../server/protocol-review';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { Section } from '../parts/section';
import { newRequestId } from './request-id';
import { base64Of, saveXlsx } from './save-file';

/** 依頼シート for divisions outside Google: out as XLSX, back in by ID, conflicts shown before anything is written. */
export function RequestTools({ period, onTaken }: { period: string; onTaken: () => void }) {
  const { say, call, mayWrite } = useSession();
  const [busy, setBusy] = useState(false);
  const [word, setWord] = useState<string | null>(null);
  const [back, setBack] = useState<{ xlsx: string; lines: readonly RequestLine[]; requestId: string } | null>(null);
  const ready = back?.lines.filter(({ status }) => status === 'ready') ?? [];
  const working = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setWord(await work());
    setBusy(false);
  };
  const write = async () => {
    const answer = await call('requestSheet', { period });
    if (!answer.ok) return answer.error.message;
    saveXlsx(answer.value.fileName, answer.value.xlsx);
    return say(reviewWords.requestOut, { count: answer.value.initiatives });
  };
  const read = async (file: File) => {
    const xlsx = await base64Of(file);
    const answer = await call('readRequest', { xlsx });
    setBack(null);
    if (!answer.ok) return answer.error.message;
    if (answer.value.refusal !== null) return answer.value.refusal;
    setBack({ xlsx, lines: answer.value.lines, requestId: newRequestId() });
    return null;
  };
  const take = async () => {
    if (!back) return null;
    const initiatives = ready.map(({ initiative }) => initiative);
    const answer = await call('takeRequest', { xlsx: back.xlsx, initiatives, requestId: back.requestId });
    if (!answer.ok) return answer.error.message;
    if (answer.value.refusal !== null) return answer.value.refusal;
    setBack({ ...back, lines: answer.value.lines });
    onTaken();
    return null;
  };
  const shown = back?.lines.filter(({ status }) => status !== 'unchanged') ?? [];
  return (
    <Section title={say(reviewWords.requestTitle)}>
      <p className="quiet">{say(reviewWords.requestHelp)}</p>
      <div className="card-actions">
        <button type="button" className="button button-small" disabled={busy} onClick={() => void working(write)}>
          {say(reviewWords.requestWrite)}
        </button>
        <label className="button button-small">
          {say(reviewWords.requestRead)}
          <input
            type="file"
            accept=".xlsx"
            className="hidden-text"
            disabled={busy}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void working(() => read(file));
            }}
          />
        </label>
      </div>
      <div role="status">{word !== null && <Notice tone="info">{word}</Notice>}</div>
      {back && shown.length === 0 && <p className="quiet">{say(reviewWords.requestNothing)}</p>}
      <ul className="plain-lines">
        {shown.map((line) => (
          <li key={line.initiative} data-status={line.status}>
            <strong>{line.name}</strong> {line.progress} {line.view}
            {line.actuals.map((actual) => (
              <p key={actual.indicator} className="quiet">
                {actual.name}：{actual.present} → {actual.text}
              </p>
            ))}
            <p className={line.status === 'ready' || line.status === 'taken' ? 'quiet' : 'review-late'}>
              {line.message}
            </p>
          </li>
        ))}
      </ul>
      {ready.length > 0 && (
        <button
          type="button"
          className="button button-primary"
          disabled={busy || !mayWrite}
          onClick={() => void working(take)}
        >
          {say(reviewWords.requestTake, { count: ready.length })}
        </button>
      )}
    </Section>
  );
}
