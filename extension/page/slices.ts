/** Longest stretch of work between two chances for the page, in milliseconds. Half of what a frame at 60 Hz has. */
export const SLICE_MS = 8;

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

/** Does `work` again and again, in slices, until it returns false or the signal says stop. */
export async function inSlices(work: () => boolean, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const end = performance.now() + SLICE_MS - 2;
    do {
      if (!work()) return;
    } while (performance.now() < end);
    await nextSlice();
  }
}
