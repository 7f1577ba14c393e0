import type { PageHit } from '../../../extension/page/hits';
import { OverlayPainter } from '../../../extension/page/overlay-painter';

const painter = new OverlayPainter('open');

/** Marks every 「用語」 on the page by the overlay; the texts that are marked can then be compared with where the marks stand. */
function paintOverlay(): void {
  const hits: PageHit[] = [];
  for (const block of document.querySelectorAll('p')) {
    const text = block.firstChild as Text;
    const startOffset = text.data.indexOf('用語');
    hits.push({ entry: 0, label: '用語', block, first: text, startOffset, last: text, endOffset: startOffset + 2 });
  }
  painter.paint(hits, () => 'term');
}

Object.assign(globalThis, { paintOverlay, clearOverlay: () => painter.clear() });
