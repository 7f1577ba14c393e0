import { type RefObject, useEffect, useRef } from 'react';
import type { Office } from './office';

type Handler = (value: unknown) => void;

/** `google.script.run` as an add-on's page sees it: every handler setter gives a new runner, every call is asynchronous. */
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

/** Writes an add-on's page, the built file itself, into a frame and gives it its server. */
export function useAddOnPage(office: Office, html: string): RefObject<HTMLIFrameElement | null> {
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
  return frame;
}
