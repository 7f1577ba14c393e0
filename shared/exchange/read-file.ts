import type { Grid } from '../ingest/grid';
import { say } from '../messages/define';
import { exchangeNotes } from '../messages/exchange';
import { compoundContent } from './compound-file';
import type { Encoding } from './decode-text';
import { fileKind } from './file-kind';
import { extensionOf } from './file-name';
import { limits, megabyte } from './limits';
import { type ReadOptions, readDelimited } from './read-delimited';
import { readXlsx } from './read-xlsx';
import { accept, type Result, refuse } from './result';

export interface TableFile {
  readonly grids: readonly Grid[];
  /** Encoding of a text file; null for a workbook. */
  readonly encoding: Encoding | null;
  /** Remarks for people, in their language. */
  readonly notes: readonly string[];
}

const workbookExtensions = new Set(['xlsx', 'xlsm', 'xls', 'xlsb']);

/**
 * Reads a file of any kind we know. The content decides; an extension that says otherwise is only remarked on. Every refusal is a
 * value with a sentence and its mend, so that a user never sees a stack trace.
 */
export async function readFileBytes(
  name: string,
  bytes: Uint8Array,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<Result<TableFile>> {
  const { locale = 'ja' } = options;
  if (bytes.length > limits.bytes) {
    const sizes = { megabytes: Math.round(bytes.length / megabyte), limit: limits.bytes / megabyte };
    return refuse('too-large', { name, ...sizes }, locale);
  }
  const content = fileKind(bytes);
  switch (content.kind) {
    case 'zip': {
      const read = await readXlsx(bytes, { name, locale });
      if (!read.ok) return read;
      const notes =
        extensionOf(name) === 'xlsx'
          ? []
          : [say(exchangeNotes.extension, locale, { name, what: 'Excelブック（.xlsx）' })];
      return accept({ grids: read.value.grids, encoding: null, notes: [...notes, ...read.value.notes] });
    }
    case 'compound': {
      const inside = compoundContent(bytes);
      if (inside === 'password') return refuse('password-protected', { name }, locale);
      if (inside === 'workbook') return refuse('old-workbook', { name }, locale);
      const what = inside === 'document' ? '古い形式の文書（.doc・.ppt）' : '古い形式のOfficeファイル';
      return refuse('other-office-file', { name, what }, locale);
    }
    case 'markup':
      return refuse('web-page', { name }, locale);
    case 'binary':
      return refuse('binary-file', { name, what: content.what }, locale);
    case 'text': {
      const read = readDelimited(bytes, { name, locale });
      if (!read.ok) return read;
      const { grid, encoding, delimiter, notes } = read.value;
      const what = delimiter === '\t' ? 'タブ区切りの文字' : '区切り文字の表（CSV）';
      const remark = workbookExtensions.has(extensionOf(name))
        ? [say(exchangeNotes.extension, locale, { name, what })]
        : [];
      return accept({ grids: [grid], encoding, notes: [...remark, ...notes] });
    }
  }
}
