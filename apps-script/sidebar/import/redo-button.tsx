import { importWords } from '../../../shared/messages/sidebar-import';
import type { Run } from '../../server/protocol';
import { useSession } from '../frame/session';
import type { ImportRun } from './use-import';

/** やり直す: takes the last 元に戻す back. Shown only while nothing was written after it. */
export function RedoButton({ run, last }: { run: ImportRun; last: Run | null }) {
  const { say, mayWrite } = useSession();
  if (last?.kind !== 'undo') return null;
  return (
    <button
      type="button"
      className="button"
      disabled={!mayWrite}
      title={say(importWords.redoHelp)}
      onClick={() => void run.undo(last)}
    >
      {say(importWords.redo)}
    </button>
  );
}
