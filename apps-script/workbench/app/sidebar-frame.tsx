import { workbenchWords } from '../../../shared/messages/workbench';
import { useAddOnPage } from './add-on-page';
import { useSay } from './language';
import type { Office } from './office';

/** The add-on's sidebar, as wide as Google shows it. Its page is the built file itself, untouched. */
export function SidebarFrame({
  office,
  title,
  html,
  onClose,
}: {
  office: Office;
  title: string;
  html: string;
  onClose: () => void;
}) {
  const frame = useAddOnPage(office, html);
  const say = useSay();
  return (
    <aside className="sidebar" aria-label={say(workbenchWords.sidebar)}>
      <div className="sidebar-head">
        <h2>{title || say(workbenchWords.product)}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={say(workbenchWords.closeSidebar)}
          title={say(workbenchWords.closeSidebar)}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      <iframe ref={frame} title={say(workbenchWords.sidebar)} />
    </aside>
  );
}
