import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Lines are higher than this: a screenful at first, the rest comes when the end of the list comes near. */
const LOWEST_LINE_PX = 36;
const STEP = 60;

/**
 * A long list of which only the beginning is drawn until it is scrolled or tabbed through. `resetKey` names what is listed: another
 * list begins at its beginning.
 */
export function GrowingList<Item>(props: {
  items: readonly Item[];
  resetKey: string;
  draw: (item: Item) => ReactNode;
  label: string;
}) {
  const { items, resetKey, draw, label } = props;
  const first = Math.ceil(innerHeight / LOWEST_LINE_PX);
  const [state, setState] = useState({ key: resetKey, count: first });
  const count = state.key === resetKey ? state.count : first;
  const end = useRef<HTMLLIElement>(null);
  const isWhole = count >= items.length;
  useEffect(() => {
    const element = end.current;
    if (element === null || isWhole) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setState({ key: resetKey, count: count + STEP });
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isWhole, resetKey, count]);
  return (
    <ul className="list growing" aria-label={label}>
      {items.slice(0, count).map(draw)}
      {!isWhole && <li ref={end} aria-hidden="true" style={{ blockSize: `${(items.length - count) * 3}em` }} />}
    </ul>
  );
}
