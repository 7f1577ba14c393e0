import { useEffect, useRef } from 'react';
import { workbenchWords } from '../../../shared/messages/workbench';
import type { Office } from './office';

type Handler = (value: unknown) => void;

/** `google.script.run` as the sidebar's page sees it: every handler setter gives a new runner, every call is asynchronous. */
function scriptRunner(office: Office, done: Handler, failed: Handler): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (next: Handler) => scriptRunner(office, next, failed);
        if (name === 'withFailureHandler') return (next: Handler) => scriptRunner(office, done, next);
        return (given: string) => void office.call(String(name), given).then(done, failed);
      },
    },
  );
}

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
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { contentWindow, contentDocument } = frame.current ?? {};
    if (!contentWindow || !contentDocument) return;
    const nothing = () => undefined;
    Object.assign(contentWindow, { google: { script: { run: scriptRunner(office, nothing, nothing) } } });
    contentDocument.open();
    contentDocument.write(html);
    contentDocument.close();
  }, [office, html]);
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
