import { useEffect } from 'react';
import { workbenchWords } from '../../../../shared/messages/workbench';
import { useSay } from '../language';

export interface Message {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'error';
  readonly text: string;
  readonly mend?: string;
}

const SIGNS = { info: 'i', success: '✓', error: '!' } as const;

/** Long enough to read a sentence twice. */
const GOOD_NEWS_STAYS = 8000;

/**
 * Messages at the lower edge. Good news goes by itself; everything else stays until closed, because a mend cannot be
 * followed once it has vanished.
 */
export function Messages({ messages, onClose }: { messages: readonly Message[]; onClose: (id: string) => void }) {
  const say = useSay();
  const passing = messages.find((message) => message.tone === 'success')?.id;
  useEffect(() => {
    if (passing === undefined) return;
    const timer = setTimeout(() => onClose(passing), GOOD_NEWS_STAYS);
    return () => clearTimeout(timer);
  }, [passing, onClose]);
  return (
    <div className="messages" role="log" aria-live="polite">
      {messages.map(({ id, tone, text, mend }) => (
        <div key={id} className={`message message-${tone}`} role={tone === 'error' ? 'alert' : undefined}>
          <span className="message-sign" aria-hidden="true">
            {SIGNS[tone]}
          </span>
          <div>
            <p>{text}</p>
            {mend && <p className="quiet">{mend}</p>}
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label={say(workbenchWords.closeMessage)}
            onClick={() => onClose(id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
