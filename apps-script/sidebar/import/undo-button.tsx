import { useState } from 'react';
import { frameWords } from '../../../shared/messages/sidebar';
import { importWords } from '../../../shared/messages/sidebar-import';
import type { Run } from '../../server/protocol';
import { useSession } from '../frame/session';
import { when } from '../parts/when';
import type { ImportRun } from './use-import';

/** 元に戻す, asked once more before it happens. */
export function UndoButton({ run, target }: { run: ImportRun; target: Run }) {
  const { say, locale, mayWrite } = useSession();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="button" disabled={!mayWrite} onClick={() => setAsking(true)}>
        {say(importWords.undo)}
      </button>
    );
  return (
    <fieldset className="ask">
      <legend>{say(importWords.undoAsk, { when: when(target.at, locale) })}</legend>
      <div className="card-actions">
        {/* biome-ignore lint/a11y/noAutofocus: the question replaces the button that had the focus */}
        <button type="button" className="button button-danger" autoFocus onClick={() => void run.undo(target)}>
          {say(importWords.undoYes)}
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          {say(frameWords.cancel)}
        </button>
      </div>
    </fieldset>
  );
}
