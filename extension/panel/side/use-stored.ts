import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export type Stored<Value> =
  | { state: 'loading' }
  | { state: 'failed'; retry(): void }
  | { state: 'ready'; value: Value };

const WATCHED = /^(settings|policy|(source|content):)/;

/** What `load` reads from storage, read again when something there changes. `load` must stay the same function. */
export function useStored<Value>(load: () => Promise<Value>): Stored<Value> {
  const [stored, setStored] = useState<Stored<Value>>({ state: 'loading' });
  const read = useCallback(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setStored({ state: 'ready', value }),
      () => wanted && setStored({ state: 'failed', retry: () => read() }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  useEffect(() => {
    let stop = read();
    const changed = (changes: object, area: string) => {
      if (area !== 'local' || !Object.keys(changes).some((key) => WATCHED.test(key))) return;
      stop();
      stop = read();
    };
    browser.storage.onChanged.addListener(changed);
    return () => {
      stop();
      browser.storage.onChanged.removeListener(changed);
    };
  }, [read]);
  return stored;
}
