import { type Unzipped, unzipSync } from 'fflate';
import type { Locale } from '../messages/define';
import { limits, megabyte } from './limits';
import { accept, type Result, refuse } from './result';

/** Parts of a workbook that a reader of cells needs; pictures, charts, macros and printer settings stay packed. */
const wanted =
  /^\/?(\[Content_Types\]\.xml|_rels\/|xl\/(?!media\/|embeddings\/|drawings\/|charts\/|printerSettings\/).*\.(xml|rels)$)/i;

/** Name → bytes, without a leading slash. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>;

/**
 * Opens the container of an .xlsx. Sizes stand in the central directory and are judged before anything is inflated, and every part
 * is inflated into a buffer of its stated size, so that a small file cannot grow beyond the limit (zip bomb).
 */
export function openWorkbook(bytes: Uint8Array, name: string, locale: Locale = 'ja'): Result<WorkbookParts> {
  const listed: { name: string; size: number; packed: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: (part) => {
        listed.push({ name: part.name, size: part.originalSize, packed: part.size });
        return false;
      },
    });
  } catch {
    return refuse('broken-workbook', { name, where: '目次' }, locale);
  }
  const names = new Set(listed.map((part) => part.name.replace(/^\//, '')));
  const foreign = foreignContainer(names);
  if (foreign === 'xlsb') return refuse('binary-workbook', { name }, locale);
  if (foreign) return refuse('other-office-file', { name, what: foreign }, locale);
  if ([...names].some((part) => /(^|\/)vbaProject\.bin$/i.test(part)))
    return refuse('macro-workbook', { name }, locale);

  const taken = listed.filter((part) => wanted.test(part.name));
  const total = taken.reduce((sum, part) => sum + part.size, 0);
  if (total > limits.bytes || listed.length > limits.parts) {
    const sizes = { megabytes: Math.round(total / megabyte), limit: limits.bytes / megabyte };
    return refuse('too-large', { name, ...sizes }, locale);
  }
  return inflate(bytes, new Set(taken.map((part) => part.name)), name, locale);
}

function inflate(bytes: Uint8Array, taken: ReadonlySet<string>, name: string, locale: Locale): Result<WorkbookParts> {
  let unzipped: Unzipped;
  try {
    unzipped = unzipSync(bytes, { filter: (part) => taken.has(part.name) });
  } catch {
    return refuse('broken-workbook', { name, where: '中身' }, locale);
  }
  const parts = new Map<string, Uint8Array>();
  for (const [part, content] of Object.entries(unzipped)) {
    if (content.length > 0 && !endsWithTag(content)) return refuse('broken-workbook', { name, where: part }, locale);
    parts.set(part.replace(/^\//, ''), content);
  }
  const types = parts.get('[Content_Types].xml');
  if (types && /macroEnabled/.test(latin(types))) return refuse('macro-workbook', { name }, locale);
  return accept(parts);
}

/** Containers that are zip files too; null for a workbook. */
function foreignContainer(names: ReadonlySet<string>): string | null {
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (names.has('xl/workbook.xml')) return null;
  if ([...names].some((part) => /^xl\/.*\.xml$/i.test(part))) return null;
  if (names.has('word/document.xml')) return 'Wordの文書';
  if (names.has('ppt/presentation.xml')) return 'PowerPointの資料';
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'OpenDocument形式（.ods など）のファイル';
  if ([...names].some((part) => part.endsWith('.iwa'))) return 'Numbersのファイル';
  return '圧縮ファイル（zip）';
}

/** An XML part ends with `>`: a part whose real content was longer than stated ends anywhere. */
function endsWithTag(content: Uint8Array): boolean {
  let at = content.length - 1;
  while (at >= 0 && (content[at] ?? 0) <= 0x20) at--;
  // UTF-16 parts end with a zero byte in one of the two orders.
  return content[at] === 0x3e || content[at - 1] === 0x3e;
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 100_000)) text += String.fromCharCode(byte);
  return text;
}
