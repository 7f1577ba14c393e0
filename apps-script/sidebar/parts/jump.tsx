import { useState } from 'react';
import { frameWords } from '../../../shared/messages/sidebar';
import type { EndpointError } from '../../server/protocol';
import { useSession } from '../frame/session';

/** Shows the person a cell of the sheet beside. Says so where the sheet is gone. */
export function Jump({ sheet, cell }: { sheet: string; cell: string }) {
  const { say, call } = useSession();
  const [error, setError] = useState<EndpointError | null>(null);
  const go = async () => {
    const answer = await call('jumpTo', { sheet, cell });
    setError(answer.ok ? null : answer.error);
  };
  return (
    <>
      <button
        type="button"
        className="jump"
        aria-label={say(frameWords.jump, { sheet, cell })}
        title={say(frameWords.jump, { sheet, cell })}
        onClick={() => void go()}
      >
        {cell}
        <span aria-hidden="true">↗</span>
      </button>
      {error && (
        <span role="alert" className="field-error">
          {error.message}
        </span>
      )}
    </>
  );
}
