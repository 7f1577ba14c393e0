import { useState } from 'react';
import { reviewWords } from '../../../shared/messages/review-screen';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { Section } from '../parts/section';

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
  const save = async () => {
    const answer = await call('exportLog', {});
    if (!answer.ok) return { tone: 'error' as const, text: answer.error.message };
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([answer.value.csv], { type: 'text/csv' }));
    link.download = `${answer.value.fileName}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
    return null;
  };
  return (
    <Section title={say(reviewWords.tools)}>
      <div className="card-actions">
        <button type="button" className="button button-small" disabled={busy} onClick={() => void working(verify)}>
          {say(reviewWords.verify)}
        </button>
        <button type="button" className="button button-small" disabled={busy} onClick={() => void working(save)}>
          {say(reviewWords.exportLog)}
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
