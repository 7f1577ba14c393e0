import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { workbenchWords } from '../../../../shared/messages/workbench';
import { useSay } from '../language';

/** The whole page takes files: nobody should have to aim. */
export function DropZone({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const say = useSay();
  const [over, setOver] = useState(false);
  // Enter and leave come once for every element passed; only the balance tells whether the pointer left the page.
  const depth = useRef(0);
  const carriesFiles = (event: DragEvent) => [...event.dataTransfer.types].includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; buttons do the same
    <div
      className="page"
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        depth.current++;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!carriesFiles(event)) return;
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <p>{say(workbenchWords.dropNow)}</p>
        </div>
      )}
    </div>
  );
}
