import { type Shape, shape } from './shape';
import { type WrappedText, wrapText } from './text-width';

/** A place in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text that was given its place: its lines fit the box. */
export interface TextBox extends WrappedText {
  readonly box: Box;
  readonly size: number;
  readonly whole: string;
}

/** Height of a line in font sizes. */
const LEADING = 1.35;

/** Places a text in a width; the box is as high as its lines. */
export function textBox(
  whole: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly size: number; readonly most?: number },
): TextBox {
  const wrapped = wrapText(whole, at.width, at.size, at.most);
  const height = Math.ceil(wrapped.lines.length * at.size * LEADING);
  return { ...wrapped, whole, size: at.size, box: { x: at.x, y: at.y, width: at.width, height } };
}

/** The lines as text elements; a cut text carries the whole of it as its title. */
export function drawText(text: TextBox, attributes: Readonly<Record<string, string | number | null>>): Shape[] {
  const { box, size, lines, cut, whole } = text;
  return lines.map((line, index) =>
    shape('text', { x: box.x, y: box.y + (index + 0.8) * size * LEADING, 'font-size': size, ...attributes }, [
      ...(cut && index === lines.length - 1 ? [shape('title', {}, [whole])] : []),
      line,
    ]),
  );
}
