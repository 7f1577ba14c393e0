import { workbenchWords } from '../../../../shared/messages/workbench';
import { useSay } from '../language';
import { FileButton } from './file-button';

/** Before any file: what to bring, and what happens to it. */
export function EmptyState({
  onFiles,
  onSample,
}: {
  onFiles: (files: readonly File[]) => void;
  onSample: (() => void) | null;
}) {
  const say = useSay();
  return (
    <main className="empty">
      <div className="empty-box">
        <svg className="empty-picture" viewBox="0 0 72 56" aria-hidden="true">
          <path d="M4 10h64v42H4zM4 22h64M4 32h64M4 42h64M22 10v42M46 10v42" />
          <path className="empty-arrow" d="M36 2v18M29 13l7 7 7-7" />
        </svg>
        <h1>{say(workbenchWords.dropTitle)}</h1>
        <p>{say(workbenchWords.dropHelp)}</p>
        <div className="empty-actions">
          <FileButton primary label={say(workbenchWords.choose)} onFiles={onFiles} />
          {onSample && (
            <button type="button" className="button" onClick={onSample}>
              {say(workbenchWords.sample)}
            </button>
          )}
        </div>
        <p className="quiet">{say(workbenchWords.dropPrivacy)}</p>
      </div>
    </main>
  );
}
