import { useRef } from 'react';

const ACCEPTED = '.xlsx,.xlsm,.csv,.tsv,.txt';

/** A button that opens the system's file dialog. */
export function FileButton({
  label,
  primary = false,
  onFiles,
}: {
  label: string;
  primary?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={primary ? 'button button-primary' : 'button'}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file again must count as a choice.
          event.target.value = '';
        }}
      />
    </>
  );
}
