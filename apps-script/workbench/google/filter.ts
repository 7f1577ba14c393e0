import type { World } from './range-context';
import type { Area, SheetSide } from './sheet-side';
import { lookInside, serve, wantInteger } from './strict';

/** A basic filter of a sheet. What people choose in it is kept as it was given; which rows it hides is not modelled. */
export function makeFilter(world: World, side: () => SheetSide, rangeOf: (area: Area) => object): object {
  const present = () => {
    const { filter } = side();
    if (!filter) throw new Error('フィルタは削除されています。');
    return filter;
  };
  const position = (column: unknown): string => {
    const at = wantInteger(column, 'columnPosition');
    if (at > present().area.columns) throw new Error('列がフィルタの範囲外です。');
    return String(at);
  };
  const filter: object = serve('Filter', world.meter, {
    getRange: () => rangeOf(present().area),
    getColumnFilterCriteria(column: unknown) {
      const kept = present().criteria[position(column)];
      return kept === undefined ? null : served(world, kept);
    },
    setColumnFilterCriteria(column: unknown, criteria: unknown) {
      const at = position(column);
      const { criteria: kept } = present();
      if (criteria === null) delete kept[at];
      else kept[at] = lookInside<Kept>(criteria, 'FilterCriteria').kept;
      return filter;
    },
    remove() {
      side().filter = null;
    },
  });
  return filter;
}

interface Kept {
  readonly kept: unknown;
}

/** What a person chose, as the script gets it: to be copied and given back, never looked into. */
function served(world: World, kept: unknown): object {
  const inside: Kept = { kept };
  return serve(
    'FilterCriteria',
    world.meter,
    { copy: () => serve('FilterCriteriaBuilder', world.meter, { build: () => served(world, kept) }) },
    inside,
  );
}
