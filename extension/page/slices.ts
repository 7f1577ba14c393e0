/** Longest stretch of work between two chances for the page, in milliseconds. Half of what a frame at 60 Hz has. */
export const SLICE_MS = 8;
/** Left for the last piece of work, which does not look at the clock. */
const SPARE_MS = 3;

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Lets the page have its turn: the browser's own yield where there is one, else a message, which no timer clamp delays. */
export function nextSlice(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Does `work` again and again, in slices, until it returns false or the signal says stop; `done` is told how long each slice took. */
export async function inSlices(
  work: () => boolean,
  signal: AbortSignal,
  done: (milliseconds: number) => void = () => {},
): Promise<void> {
  while (!signal.aborted) {
    const begun = performance.now();
    let now = begun;
    do {
      if (!work()) {
        done(now - begun);
        return;
      }
      now = performance.now();
    } while (now < begun + SLICE_MS - SPARE_MS);
    done(now - begun);
    await nextSlice();
  }
}
