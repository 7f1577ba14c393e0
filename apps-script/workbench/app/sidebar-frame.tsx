import { workbenchWords } from '../../../shared/messages/workbench';
import { useAddOnPage } from './add-on-page';
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
  return (
    <aside className="sidebar" aria-label={workbenchWords.sidebar.ja()}>
      <div className="sidebar-head">
        <h2>{title || workbenchWords.product.ja()}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={workbenchWords.closeSidebar.ja()}
          title={workbenchWords.closeSidebar.ja()}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      <iframe ref={frame} title={workbenchWords.sidebar.ja()} />
    </aside>
  );
}
