import { useEffect, useRef } from 'react';
import { workbenchWords } from '../../../shared/messages/workbench';
import type { ShownDialog } from '../google/ui';
import { useAddOnPage } from './add-on-page';
import { useSay } from './language';
import type { Office } from './office';

/** A window of the add-on over the grid, as large as it asked for and as the page allows. It takes the focus and gives it back. */
export function DialogFrame({ office, dialog, onClose }: { office: Office; dialog: ShownDialog; onClose: () => void }) {
  const frame = useAddOnPage(office, dialog.html);
  const say = useSay();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      className="add-on-dialog"
      role="dialog"
      aria-label={dialog.title}
      style={{ width: dialog.width ?? undefined, height: dialog.height ?? undefined }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="sidebar-head">
        <h2>{dialog.title}</h2>
        <button
          ref={close}
          type="button"
          className="icon-button"
          aria-label={say(workbenchWords.closeDialog)}
          title={say(workbenchWords.closeDialog)}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      <iframe ref={frame} title={dialog.title} />
    </div>
  );
}
