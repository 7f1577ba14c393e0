import { elements } from './xml-text';

/** A colour as a workbook states it. */
export interface StatedColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

export type Palette = (color: StatedColor | undefined) => string | null;

/** Office's theme of 2013 to 2022, for books without one: background and text first, as `theme` counts. */
const officeTheme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '5B9BD5',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '4472C4',
  '70AD47',
  '0563C1',
  '954F72',
];

/** The 56 indexed colours (ECMA-376 18.8.27), from 8; 0 to 7 repeat 8 to 15. */
const indexedColors =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080808000C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080' +
  '0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';

/** Turns stated colours into `#rrggbb`; null = no colour of its own (automatic, unknown). */
export function paletteOf(themeXml: string | null, stylesXml: string | null): Palette {
  const theme = themeXml === null ? officeTheme : (themeColors(themeXml) ?? officeTheme);
  const own = stylesXml === null ? [] : ownIndexed(stylesXml);
  return (color) => {
    if (!color) return null;
    if (color.argb) return hex(color.argb.slice(-6));
    if (color.theme !== undefined) {
      const base = theme[color.theme];
      return base === undefined ? null : hex(tinted(base, color.tint ?? 0));
    }
    if (color.indexed !== undefined) return hex(own[color.indexed] ?? indexed(color.indexed) ?? '');
    return null;
  };
}

function hex(six: string): string | null {
  return /^[0-9a-f]{6}$/i.test(six) ? `#${six.toLowerCase()}` : null;
}

function indexed(index: number): string | undefined {
  const place = index < 8 ? index : index - 8;
  const six = indexedColors.slice(place * 6, place * 6 + 6);
  return six.length === 6 ? six : undefined;
}

function ownIndexed(stylesXml: string): string[] {
  const list = elements(stylesXml, 'indexedColors')[0];
  return list ? elements(list.content, 'rgbColor').map(({ attributes }) => (attributes.rgb ?? '').slice(-6)) : [];
}

function themeColors(xml: string): string[] | null {
  const scheme = elements(xml, 'clrScheme')[0]?.content;
  if (scheme === undefined) return null;
  const order = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return order.map((name, index) => {
    const content = elements(scheme, name)[0]?.content ?? '';
    const stated =
      elements(content, 'srgbClr')[0]?.attributes.val ?? elements(content, 'sysClr')[0]?.attributes.lastClr;
    return stated ?? officeTheme[index] ?? '';
  });
}

/** Tint lightens (positive) or darkens (negative) in HLS space (ECMA-376 18.8.19); per channel this comes to the same. */
function tinted(six: string, tint: number): string {
  if (tint === 0) return six;
  const channels = [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromLightness(channels, lightness, target);
}

/** Moves the lightness of a colour, keeping hue and saturation. */
function fromLightness(channels: readonly number[], lightness: number, target: number): string {
  const reach = (light: number) => 1 - Math.abs(2 * light - 1);
  const factor = reach(lightness) === 0 ? 0 : reach(target) / reach(lightness);
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, (channel - lightness) * factor + target)) * 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
}
