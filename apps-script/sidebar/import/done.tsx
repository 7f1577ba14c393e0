import { useEffect, useRef } from 'react';
import { importWords } from '../../../shared/messages/sidebar-import';
import type { Run } from '../../server/protocol';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { RedoButton } from './redo-button';
import { SaveSnapshot } from './save-snapshot';
import { UndoButton } from './undo-button';
import type { ImportRun } from './use-import';

/** The end: what was written, what to look at next, and the way back. */
export function Done({ run, written, onCheck }: { run: ImportRun; written: Run; onCheck: () => void }) {
  const { say, bootstrap } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const undone = written.kind === 'undo';
  const newest = bootstrap.workbook.undoable[0];
  return (
    <>
      <div role="status">
        <Notice tone="success">
          <h2 ref={heading} tabIndex={-1}>
            {say(undone ? importWords.undoneTitle : importWords.doneTitle)}
          </h2>
          <p>{say(undone ? importWords.undoneHelp : importWords.doneHelp)}</p>
        </Notice>
      </div>
      {!undone && <SheetNames title={say(importWords.createdSheets)} names={written.created} />}
      {!undone && <SheetNames title={say(importWords.updatedSheets)} names={written.updated} />}
      <div className="actions">
        {undone ? (
          <>
            <button type="button" className="button button-primary" onClick={run.choose}>
              {say(importWords.again)}
            </button>
            <RedoButton run={run} last={bootstrap.workbook.lastRun} />
          </>
        ) : (
          <>
            <button type="button" className="button button-primary" onClick={onCheck}>
              {say(importWords.toCheck)}
            </button>
            <SaveSnapshot />
            <button type="button" className="button" onClick={run.choose}>
              {say(importWords.again)}
            </button>
          </>
        )}
        {newest && !undone && <UndoButton run={run} target={newest} />}
      </div>
    </>
  );
}

function SheetNames({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="names">
        {names.map((name) => (
          <li key={name} className="tag">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
