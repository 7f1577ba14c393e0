/** What a drawing is painted with. Each meaning also has a form of its own (symbol, hatching, dashes), so grey prints say the same. */
export interface Palette {
  readonly ground: string;
  readonly band: string;
  readonly heading: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly bar: string;
  readonly barEdge: string;
  readonly open: string;
  readonly target: string;
  readonly good: string;
  readonly fair: string;
  readonly poor: string;
  readonly today: string;
  readonly review: string;
}

/** Fixed colours for pictures that leave the page: SVG and PNG files. */
export const LIGHT: Palette = {
  ground: '#ffffff',
  band: '#f4f6f9',
  heading: '#e3eaf3',
  ink: '#1a1a1c',
  quiet: '#56565c',
  line: '#c9ccd4',
  bar: '#d3e3f6',
  barEdge: '#1e4d8c',
  open: '#eef4fc',
  target: '#0b3f86',
  good: '#115a36',
  fair: '#7a4b00',
  poor: '#a30000',
  today: '#b3003b',
  review: '#5a2ca0',
};

/** Custom properties of the page, falling back on the fixed colours: follows light and dark. */
export const HOST: Palette = Object.fromEntries(
  Object.entries(LIGHT).map(([name, colour]) => [name, `var(--drawing-${name.toLowerCase()}, ${colour})`]),
) as unknown as Palette;

/** The same meanings on a dark ground; every text keeps a contrast of 4.5 or more. */
export const DARK: Palette = {
  ground: '#18191c',
  band: '#202227',
  heading: '#2b3240',
  ink: '#f1f1f4',
  quiet: '#b9b9c2',
  line: '#4b4e57',
  bar: '#243f63',
  barEdge: '#9dbdf0',
  open: '#1f2c40',
  target: '#a9c8ff',
  good: '#7fd4a4',
  fair: '#ffd98a',
  poor: '#ffb3ab',
  today: '#ff9bb8',
  review: '#cdb4ff',
};

/** `--drawing-ink: #1a1a1c;` … for a style sheet. */
export function paletteProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--drawing-${name.toLowerCase()}: ${colour};`)
    .join(' ');
}
