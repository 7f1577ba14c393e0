import { escapeMarkup } from './escape';

/** Elements a drawing is made of. No script, no foreign content, no links: a drawing cannot act. */
export type ShapeTag =
  | 'svg'
  | 'g'
  | 'rect'
  | 'line'
  | 'path'
  | 'circle'
  | 'text'
  | 'title'
  | 'desc'
  | 'defs'
  | 'pattern';

/** One element of a drawing, as data: written as SVG text, or shown by React. Attributes carry their SVG names. */
export interface Shape {
  readonly tag: ShapeTag;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

export function shape(
  tag: ShapeTag,
  attributes: Readonly<Record<string, string | number | null>> = {},
  children: readonly (Shape | string)[] = [],
): Shape {
  const present = Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== null);
  return { tag, attributes: Object.fromEntries(present), children };
}

/** The drawing as SVG markup. Whatever its texts say, they stay text. */
export function shapeText({ tag, attributes, children }: Shape): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(typeof value === 'number' ? decimal(value) : value)}"`)
    .join('');
  const content = children
    .map((child) => (typeof child === 'string' ? escapeMarkup(child) : shapeText(child)))
    .join('');
  return content === '' ? `<${tag}${written}/>` : `<${tag}${written}>${content}</${tag}>`;
}

/** Two digits behind the point are finer than any screen. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
