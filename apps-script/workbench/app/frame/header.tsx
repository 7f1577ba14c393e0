import { useEffect, useSyncExternalStore } from 'react';
import { workbenchWords } from '../../../../shared/messages/workbench';
import { useSay } from '../language';
import type { Office, OfficeView } from '../office';
import type { Trouble } from '../open-file';
import { FileButton } from './file-button';
import type { Message } from './messages';

const STATES = {
  opened: workbenchWords.stateOpened,
  read: workbenchWords.stateRead,
  built: workbenchWords.stateBuilt,
} as const;

const NOTHING = () => () => undefined;

/** The plan's title, the file and how far it has come; opening and saving. */
export function Header({
  office,
  onFiles,
  onBusy,
  tell,
  complain,
}: {
  office: Office | null;
  onFiles: (files: readonly File[]) => void;
  onBusy: (label: string | null) => void;
  tell: (tone: Message['tone'], text: string) => void;
  complain: (trouble: Trouble) => void;
}) {
  const say = useSay();
  const view = useSyncExternalStore<OfficeView | null>(office?.subscribe ?? NOTHING, () => office?.view() ?? null);
  const here = `${say(workbenchWords.product)} ${say(workbenchWords.place)}`;
  useEffect(() => {
    document.title = [view?.planTitle ?? view?.fileName, here].filter(Boolean).join(' – ');
  }, [view?.planTitle, view?.fileName, here]);
  useEffect(() => {
    if (!view?.unsaved) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [view?.unsaved]);

  const save = async () => {
    if (!office) return;
    onBusy(say(workbenchWords.saving));
    try {
      const { saveAsXlsx } = await import('../save-file');
      const name = await saveAsXlsx(office);
      office.saved();
      tell('success', say(workbenchWords.saved, { name }));
    } catch (error) {
      console.warn(error);
      complain({ message: say(workbenchWords.saveFailed), mend: say(workbenchWords.saveFailedMend) });
    }
    onBusy(null);
  };

  return (
    <header className="header">
      <p className="brand">
        <img src="./icon.svg" alt="" width="28" height="28" />
        <span>
          {say(workbenchWords.product)}
          <small>{say(workbenchWords.place)}</small>
        </span>
      </p>
      <div className="header-file">
        {view && <h1>{view.planTitle ?? view.fileName}</h1>}
        {view && (
          <p className="header-state">
            {view.planTitle !== null && <span>{view.fileName}</span>}
            <span className={`chip chip-${view.state}`}>{say(STATES[view.state])}</span>
            {view.unsaved && <span className="chip chip-unsaved">{say(workbenchWords.unsaved)}</span>}
          </p>
        )}
      </div>
      <div className="header-actions">
        <FileButton label={say(workbenchWords.open)} onFiles={onFiles} />
        {office && (
          <button type="button" className="button button-primary" onClick={() => void save()}>
            {say(workbenchWords.save)}
          </button>
        )}
      </div>
    </header>
  );
}
