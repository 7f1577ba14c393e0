/** Frames looked at before a judgement. */
const SAMPLES = 8;
/** A page whose changed frames cost less than this has nothing to complain of. In milliseconds of main thread. */
const CHEAP_MS = 10;
/** The other way must be better by this much to be worth the change. */
const GAIN_MS = 4;

/**
 * Measures what a frame costs in which the page changed itself: from the frame callback to the first task after style, layout
 * and paint. Idle frames say nothing: highlights cost only where something changes.
 */
export class FrameCost {
  private readonly samples: number[] = [];
  private waiting = false;

  /** To be called when the page has changed something. */
  pageChanged(): void {
    if (this.waiting || document.hidden) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      const begun = performance.now();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        this.waiting = false;
        this.samples.push(performance.now() - begun);
        if (this.samples.length > SAMPLES) this.samples.shift();
      };
      channel.port2.postMessage(null);
    });
  }

  /** Median of the last frames, or null before there are enough. */
  get median(): number | null {
    if (this.samples.length < SAMPLES) return null;
    return [...this.samples].sort((one, other) => one - other)[SAMPLES >> 1]!;
  }

  reset(): void {
    this.samples.length = 0;
  }
}

export type PainterName = 'highlights' | 'overlay';

/**
 * Chooses the painter by the page's own frames: highlights first; where changed frames are dear, the overlay is tried for as many
 * frames and kept if it is clearly cheaper. One trial for each page: switching to and fro would cost more than either.
 */
export class PainterChoice {
  current: PainterName;
  private before: number | null = null;
  private settled = false;

  constructor(
    first: PainterName,
    private readonly cost: Pick<FrameCost, 'median' | 'pageChanged' | 'reset'> = new FrameCost(),
  ) {
    this.current = first;
    this.settled = first === 'overlay';
  }

  /** To be called when the page has changed something; true when `current` is another painter now. */
  pageChanged(): boolean {
    if (this.settled) return false;
    const { median } = this.cost;
    this.cost.pageChanged();
    if (median === null) return false;
    if (this.before === null) {
      if (median < CHEAP_MS) return false;
      this.before = median;
      this.current = 'overlay';
      this.cost.reset();
      return true;
    }
    this.settled = true;
    if (this.before - median >= GAIN_MS) return false;
    this.current = 'highlights';
    return true;
  }
}
