import { workbenchWords } from '../../../../shared/messages/workbench';

export interface Message {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'error';
  readonly text: string;
  readonly mend?: string;
}

const SIGNS = { info: 'i', success: '✓', error: '!' } as const;

/** Messages at the lower edge; they stay until closed, because a mend cannot be followed once it has vanished. */
export function Messages({ messages, onClose }: { messages: readonly Message[]; onClose: (id: string) => void }) {
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
            aria-label={workbenchWords.closeMessage.ja()}
            onClick={() => onClose(id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
