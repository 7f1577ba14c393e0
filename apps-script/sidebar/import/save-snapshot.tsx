import { useState } from 'react';
import { importWords } from '../../../shared/messages/sidebar-import';
import type { EndpointError } from '../../server/protocol';
import { useSession } from '../frame/session';

/** The published JSON as a file, for networks where it is carried to an intranet server by hand. */
export function SaveSnapshot() {
  const { say, call } = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<EndpointError | null>(null);
  const save = async () => {
    setBusy(true);
    const answer = await call('saveSnapshot', {});
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const address = URL.createObjectURL(new Blob([answer.value.json], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = answer.value.fileName;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <button type="button" className="button" disabled={busy} onClick={() => void save()}>
        {say(importWords.saveSnapshot)}
      </button>
      {error && (
        <p className="field-error" role="alert">
          {error.message} {error.mend}
        </p>
      )}
    </>
  );
}
