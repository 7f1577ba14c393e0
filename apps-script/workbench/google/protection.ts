import type { World } from './range-context';
import type { Area } from './sheet-side';
import { serve, wantBoolean, wantString } from './strict';

/** A protected range of a sheet, by its id. */
export function makeProtection(world: World, sheet: number, id: number, rangeOf: (area: Area) => object): object {
  const { book, meter } = world;
  const find = () => {
    const found = book.side(sheet).protections.find((one) => one.id === id);
    if (!found) throw new Error('保護が見つかりません。');
    return found;
  };
  const served: object = serve('Protection', meter, {
    getRange: () => rangeOf(find().area),
    getDescription: () => find().description,
    isWarningOnly: () => find().warningOnly,
    setDescription(text: unknown) {
      find().description = wantString(text, 'description');
      return served;
    },
    setWarningOnly(value: unknown) {
      find().warningOnly = wantBoolean(value, 'warningOnly');
      return served;
    },
    remove() {
      find();
      const side = book.side(sheet);
      side.protections = side.protections.filter((one) => one.id !== id);
    },
  });
  return served;
}
