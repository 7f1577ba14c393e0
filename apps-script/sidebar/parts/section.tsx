import { type ReactNode, useState } from 'react';
import { frameWords } from '../../../shared/messages/sidebar';
import { useSession } from '../frame/session';

/** A part of a screen that can be folded away; the count stands beside its heading. */
export function Section({
  title,
  count,
  tone,
  open = false,
  children,
}: {
  title: string;
  count?: number;
  tone?: 'amber';
  open?: boolean;
  children: ReactNode;
}) {
  const { say } = useSession();
  return (
    <details className={tone ? `section section-${tone}` : 'section'} open={open}>
      <summary>
        <h3>{title}</h3>
        {count !== undefined && <span className="count">{say(frameWords.items, { count })}</span>}
      </summary>
      <div className="section-body">{children}</div>
    </details>
  );
}

const PAGE = 50;

/** A list that shows the next fifty lines when asked: two thousand at once would freeze the sidebar. */
export function LongList<Item>({
  items,
  className = 'list',
  children,
}: {
  items: readonly Item[];
  className?: string;
  children: (item: Item, index: number) => ReactNode;
}) {
  const { say } = useSession();
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {rest > 0 && (
        <button type="button" className="button button-wide" onClick={() => setShown(shown + PAGE)}>
          {say(frameWords.showMore, { count: rest })}
        </button>
      )}
    </>
  );
}
