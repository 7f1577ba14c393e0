import type { TreeItem } from '../../server/protocol';
import { Jump } from '../parts/jump';
import { LongList } from '../parts/section';

/** The tree that was read, as an indented list; the level is told by indent and by weight. */
export function Tree({ items }: { items: readonly TreeItem[] }) {
  return (
    <LongList items={items} className="tree">
      {(item) => (
        <li key={item.id} className={`tree-item tree-${item.kind}`} data-level={Math.min(item.level, 5)}>
          <span>
            {item.number && <span className="tree-number">{item.number} </span>}
            {item.name}
          </span>
          {item.source && <Jump sheet={item.source.sheet} cell={item.source.cell} />}
        </li>
      )}
    </LongList>
  );
}
