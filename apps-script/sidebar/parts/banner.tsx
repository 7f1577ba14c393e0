import { type ReactNode, useEffect, useRef } from 'react';
import type { EndpointError } from '../../server/protocol';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const SIGNS: Readonly<Record<Tone, string>> = { info: 'i', success: '✓', warning: '!', error: '×' };

/** A message in the page: a colour, a sign that reads without colour, and what one can do about it. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`}>
      <span className="notice-sign" aria-hidden="true">
        {SIGNS[tone]}
      </span>
      <div className="notice-body">{children}</div>
    </div>
  );
}

/** What went wrong, what mends it, and the way to try again; takes the focus so that nobody misses it. */
export function ErrorBanner({
  error,
  title,
  action,
}: {
  error: EndpointError;
  title: string;
  action?: { readonly label: string; readonly run: () => void };
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.focus();
  }, [error]);
  return (
    <div role="alert" ref={place} tabIndex={-1} className="banner" data-error={error.code}>
      <Notice tone="error">
        <strong>{title}</strong>
        <p>{error.message}</p>
        <p>{error.mend}</p>
        {action && (
          <button type="button" className="button" onClick={action.run}>
            {action.label}
          </button>
        )}
      </Notice>
    </div>
  );
}
