import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export type Stored<Value> =
  | { state: 'loading' }
  | { state: 'failed'; retry(): void }
  | { state: 'ready'; value: Value };

const WATCHED = /^(settings|policy|(source|content):)/;

/**
 * What `load` reads from storage, read again when something there changes. `load` must stay the same function; `known` is what it is
 * about to give, where that is known already.
 */
export function useStored<Value>(load: () => Promise<Value>, known: () => Value | undefined): Stored<Value> {
  const [stored, setStored] = useState<Stored<Value>>(() => {
    const value = known();
    return value === undefined ? { state: 'loading' } : { state: 'ready', value };
  });
  const read = useCallback(() => {
    let wanted = true;
    load().then(
      (value) => {
        if (!wanted) return;
        setStored((old) => (old.state === 'ready' && old.value === value ? old : { state: 'ready', value }));
      },
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
