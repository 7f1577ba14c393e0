import { workbenchWords } from '../../../../shared/messages/workbench';
import { FileButton } from './file-button';

/** Before any file: what to bring, and what happens to it. */
export function EmptyState({
  onFiles,
  onSample,
}: {
  onFiles: (files: readonly File[]) => void;
  onSample: (() => void) | null;
}) {
  return (
    <main className="empty">
      <div className="empty-box">
        <svg className="empty-picture" viewBox="0 0 72 56" aria-hidden="true">
          <path d="M4 10h64v42H4zM4 22h64M4 32h64M4 42h64M22 10v42M46 10v42" />
          <path className="empty-arrow" d="M36 2v18M29 13l7 7 7-7" />
        </svg>
        <h1>{workbenchWords.dropTitle.ja()}</h1>
        <p>{workbenchWords.dropHelp.ja()}</p>
        <div className="empty-actions">
          <FileButton primary label={workbenchWords.choose.ja()} onFiles={onFiles} />
          {onSample && (
            <button type="button" className="button" onClick={onSample}>
              {workbenchWords.sample.ja()}
            </button>
          )}
        </div>
        <p className="quiet">{workbenchWords.dropPrivacy.ja()}</p>
      </div>
    </main>
  );
}
