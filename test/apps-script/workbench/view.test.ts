import { expect, it } from 'vitest';
import { bringIntoView } from '../../../apps-script/workbench/app/grid/view';

/** Rows of 25, columns of 100; row 9 is ten times as high. */
const seenFrom = (view: { row: number; column: number; top?: number; left?: number; frozen?: [number, number] }) => {
  const { row, column, top = 1, left = 1, frozen = [0, 0] } = view;
  let now: readonly [number, number] = [top, left];
  bringIntoView(
    {
      getSelectedView: () => ({ sheet: 0, row, column, top_row: top, left_column: left }),
      getFrozenRowsCount: () => frozen[0],
      getFrozenColumnsCount: () => frozen[1],
      getRowHeight: (_, at) => (at === 9 ? 250 : 25),
      getColumnWidth: () => 100,
      setTopLeftVisibleCell: (...to) => {
        now = to;
      },
    },
    { width: 450, height: 400 },
  );
  return now;
};

it.each([
  ['a cell that is seen', { row: 8, column: 4 }, [1, 1]],
  ['below the window', { row: 17, column: 4 }, [13, 1]],
  ['pushed out by a high row', { row: 15, column: 1 }, [11, 1]],
  ['half cut off at the right', { row: 2, column: 5 }, [1, 4]],
  ['above the window', { row: 3, column: 1, top: 20 }, [1, 1]],
  ['in the frozen rows', { row: 2, column: 1, top: 40, frozen: [4, 0] }, [40, 1]],
  ['behind frozen rows and columns', { row: 90, column: 9, top: 5, left: 3, frozen: [4, 2] }, [86, 8]],
] as const)('%s', (_, view, expected) => {
  expect(seenFrom({ ...view, frozen: 'frozen' in view ? [...view.frozen] : [0, 0] })).toEqual(expected);
});
