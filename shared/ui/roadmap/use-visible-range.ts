import { type RefObject, useLayoutEffect, useState } from 'react';

export interface VisibleRange {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  /** False until the place was measured: what is drawn before is drawn again. */
  readonly measured: boolean;
  /** True once the first frame was shown: before it nothing is worth doing that cannot be seen. */
  readonly shown: boolean;
}

/** Drawn beyond each edge, so that a turn of the wheel meets rows that stand already. */
const MARGIN = 600;
const STEP = 200;

const UNMEASURED: VisibleRange = { top: 0, bottom: 300, width: 900, measured: false, shown: false };

/** What of a scrolling element can be seen, in steps of some rows, so that not every pixel draws anew. */
export function useVisibleRange(scroller: RefObject<HTMLElement | null>): VisibleRange {
  const [range, setRange] = useState<VisibleRange>(UNMEASURED);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const top = Math.floor(element.scrollTop / STEP) * STEP - MARGIN;
      const bottom = Math.ceil((element.scrollTop + element.clientHeight) / STEP) * STEP + MARGIN;
      const width = element.clientWidth;
      setRange((old) =>
        old.measured && old.top === top && old.bottom === bottom && old.width === width
          ? old
          : { top, bottom, width, measured: true, shown: old.shown },
      );
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A timer within the frame's own callback runs behind the frame.
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setRange((old) => ({ ...old, shown: true })));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller]);
  return range;
}
