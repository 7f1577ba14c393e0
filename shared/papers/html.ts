import { escapeMarkup } from '../drawing/escape';
import { type Shape, shapeText } from '../drawing/shape';

/** Markup that was made here. A text from outside is never of this kind; it becomes a part of one by being escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

/**
 * A template for markup: what is put in is escaped, unless it is `Html` already. Works for content and for attribute values in double
 * quotes; nothing else may take a value (no tag names, no attribute names, no script, no style).
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? markupOf(values[index]) : '')).join(''));
}

function markupOf(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  return value.map(markupOf).join('');
}

/** A drawing inside a document. */
export function drawing(shape: Shape): Html {
  return new Html(shapeText(shape));
}

/** A text whose line breaks stay. */
export function lines(text: string): Html {
  const parts = text.split(/\r\n|[\r\n]/);
  return html`${parts.map((part, index) => (index === 0 ? html`${part}` : html`<br>${part}`))}`;
}
