import { cellKey, type SheetImage } from '../../../shared/workbook/image';
import type { CellStyle } from '../../../shared/workbook/write-op';

/** One call each: more of them would not be worth it. */
const mostMerges = 2;

/**
 * Group headings over several columns are merged on paper. In a sheet that people work with a merge is in the way of sorting,
 * filtering and inserting columns, and costs a call each: the words run over the empty cells beside them instead. Merges over
 * several rows stay.
 */
export function withoutFlatMerges(image: SheetImage): SheetImage {
  const flat = image.merges.filter((merge) => merge.rows === 1);
  if (flat.length === 0 && image.merges.length <= mostMerges) return image;
  const styles = new Map(image.styles);
  const running = new Map<CellStyle | undefined, CellStyle>();
  for (const { row, column } of flat) {
    const key = cellKey(row, column);
    const style = styles.get(key);
    let next = running.get(style);
    if (!next) {
      next = { ...style, wrap: false, horizontal: 'left' };
      running.set(style, next);
    }
    styles.set(key, next);
  }
  return { ...image, styles, merges: image.merges.filter((merge) => merge.rows > 1).slice(0, mostMerges) };
}
