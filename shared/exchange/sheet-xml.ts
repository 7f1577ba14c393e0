import type { Merge } from '../ingest/grid';
import { elements } from './xml-text';

/** Row and column (from 0) of an A1 address without a sheet; null for anything else. */
export function placeOf(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > 16_384 ? null : { row: Number(match[2]) - 1, column: column - 1 };
}

/** Column number (from 0) in letters: 0 → A, 27 → AB. */
function letters(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Number of cell elements, with a value or only with a format. */
export function countCells(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<c'); at >= 0; at = xml.indexOf('<c', at + 2)) {
    const next = xml.charCodeAt(at + 2);
    if (next === 32 || next === 62 || next === 47 || next === 10 || next === 13 || next === 9) count++;
  }
  return count;
}

/** Merged ranges of more than one cell. */
export function mergesOf(xml: string): Merge[] {
  const merges: Merge[] = [];
  const start = xml.search(/<mergeCells[\s>]/);
  if (start < 0) return merges;
  for (const { attributes } of elements(xml.slice(start), 'mergeCell')) {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
    if (!from || !to) continue;
    const top = Math.min(from.row, to.row);
    const left = Math.min(from.column, to.column);
    const bottom = Math.max(from.row, to.row);
    const right = Math.max(from.column, to.column);
    if (top !== bottom || left !== right) merges.push({ top, left, bottom, right });
  }
  return merges;
}

/** Addresses of formulas whose stored result is the empty text: a result, unlike a result that is missing. */
export function emptyResults(xml: string): ReadonlySet<string> {
  const addresses = new Set<string>();
  const pattern = /<c\s([^>]*\bt="str"[^>]*)>\s*<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)\s*<v\s*(?:\/>|>\s*<\/v>)/g;
  for (const match of xml.matchAll(pattern)) {
    const address = /\br="([A-Z]+\d+)"/.exec(match[1] ?? '')?.[1];
    if (address) addresses.add(address);
  }
  return addresses;
}

/**
 * A worksheet as the library behind us expects it: no namespace prefix on the elements, an address on every row and cell (the
 * standard lets both be left out), no readings (ふりがな) inside cell texts.
 */
export function normaliseSheet(xml: string): string {
  const prefix = /<(\w+):worksheet[\s>]/.exec(xml)?.[1];
  let plain = prefix ? xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1') : xml;
  if (plain.includes('<rPh')) plain = plain.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '');
  return /<c(?=[\s>/])(?![^>]*\sr=)|<row(?=[\s>/])(?![^>]*\sr=)/.test(plain) ? addressed(plain) : plain;
}

function addressed(xml: string): string {
  let row = 0;
  let column = 0;
  return xml.replace(/<(row|c)(?=[\s>/])([^>]*)>/g, (whole, tag: string, attributes: string) => {
    const stated = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
    if (tag === 'row') {
      row = stated ? Number(stated[2]) : row + 1;
      column = 0;
      return stated ? whole : `<row r="${row}"${attributes}>`;
    }
    const place = stated ? placeOf(`${stated[1]}${stated[2]}`) : null;
    column = place ? place.column + 1 : column + 1;
    return place ? whole : `<c r="${letters(column - 1)}${row}"${attributes}>`;
  });
}
