import { useState } from 'react';
import { reviewWords } from '../../../shared/messages/review-screen';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { Section } from '../parts/section';
import { saveFile, saveXlsx } from './save-file';

/** 履歴を検証, and the log as a file. */
export function LogTools() {
  const { say, call, mayWrite } = useSession();
  const [word, setWord] = useState<{ tone: 'success' | 'error'; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const working = async (work: () => Promise<{ tone: 'success' | 'error'; text: string } | null>) => {
    setBusy(true);
    setWord(await work());
    setBusy(false);
  };
  const verify = async () => {
    const answer = await call('verifyLog', {});
    if (!answer.ok) return { tone: 'error' as const, text: answer.error.message };
    return { tone: answer.value.valid ? ('success' as const) : ('error' as const), text: answer.value.message };
  };
  const project = async () => {
    const answer = await call('projectReviews', {});
    if (!answer.ok) return { tone: 'error' as const, text: answer.error.message };
    return { tone: 'success' as const, text: say(reviewWords.projected, { count: answer.value.initiatives }) };
  };
  const save = async (as: 'csv' | 'xlsx') => {
    const answer = await call('exportLog', {});
    if (!answer.ok) return { tone: 'error' as const, text: answer.error.message };
    const { fileName, csv, xlsx } = answer.value;
    if (as === 'csv') saveFile(`${fileName}.csv`, csv, 'text/csv');
    else saveXlsx(`${fileName}.xlsx`, xlsx);
    return null;
  };
  const papers = async () => {
    const answer = await call('reviewPapers', {});
    if (!answer.ok) return { tone: 'error' as const, text: answer.error.message };
    saveXlsx(answer.value.fileName, answer.value.xlsx);
    return null;
  };
  return (
    <Section title={say(reviewWords.tools)}>
      <div className="card-actions">
        <button type="button" className="button button-small" disabled={busy} onClick={() => void working(verify)}>
          {say(reviewWords.verify)}
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={busy}
          onClick={() => void working(() => save('csv'))}
        >
          {say(reviewWords.exportLog)}
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={busy}
          onClick={() => void working(() => save('xlsx'))}
        >
          {say(reviewWords.exportXlsx)}
        </button>
        <button type="button" className="button button-small" disabled={busy} onClick={() => void working(papers)}>
          {say(reviewWords.papers)}
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={busy || !mayWrite}
          onClick={() => void working(project)}
        >
          {say(reviewWords.project)}
        </button>
      </div>
      <div role="status">{word && <Notice tone={word.tone}>{word.text}</Notice>}</div>
    </Section>
  );
}
