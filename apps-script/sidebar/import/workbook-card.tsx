import { importWords } from '../../../shared/messages/sidebar-import';
import { useSession } from '../frame/session';
import { Notice } from '../parts/banner';
import { when } from '../parts/when';
import { RedoButton } from './redo-button';
import { SaveSnapshot } from './save-snapshot';
import { UndoButton } from './undo-button';
import type { ImportRun } from './use-import';

/** How the plan workbook stands: the last run, the way back, and what an interrupted run was brought to. */
export function WorkbookCard({ run }: { run: ImportRun }) {
  const { say, bootstrap, locale, mayWrite } = useSession();
  const { workbook, recovered } = bootstrap;
  const { unfinished, lastRun } = workbook;
  const newest = workbook.undoable[0];
  const lost = workbook.built ? workbook.sheets.filter((sheet) => sheet.present === null) : [];
  return (
    <>
      {recovered && (
        <Notice tone="info">
          {say(recovered.outcome === 'finished' ? importWords.recoveredOn : importWords.recoveredBack)}
        </Notice>
      )}
      {unfinished && (
        <Notice tone="warning">
          <p>{say(importWords.unfinished)}</p>
          <button type="button" className="button" disabled={!mayWrite} onClick={() => void run.goOn(unfinished)}>
            {say(importWords.goOn)}
          </button>
        </Notice>
      )}
      {(workbook.built || lastRun?.kind === 'undo') && (
        <section className="card">
          <h2>{say(importWords.workbookTitle)}</h2>
          {lastRun && (
            <p className="quiet">
              {say(importWords.lastRun, { when: when(lastRun.at, locale), actor: lastRun.actor })}
            </p>
          )}
          {lost.map((sheet) => (
            <p key={sheet.name} className="quiet">
              {say(importWords.sheetGone, sheet)}
            </p>
          ))}
          <div className="card-actions">
            {newest && <UndoButton run={run} target={newest} />}
            <RedoButton run={run} last={lastRun} />
            {workbook.built && <SaveSnapshot />}
          </div>
        </section>
      )}
    </>
  );
}
