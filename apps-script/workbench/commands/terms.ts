import { basename } from 'node:path';
import { decodeText } from '../../../shared/exchange/decode-text';
import { readDelimited } from '../../../shared/exchange/read-delimited';
import { compileGlossary } from '../../../shared/glossary/compile';
import { countHits, countTerms } from '../../../shared/glossary/count';
import type { GlossaryEntry } from '../../../shared/glossary/entry';
import { findTermsInHtml } from '../../../shared/glossary/html-text';
import { sayProblem } from '../../../shared/glossary/problems';
import { readGlossaryCsv } from '../../../shared/glossary/read-csv';
import { readArguments } from './arguments';
import type { Command } from './command';
import { failure, refusedFile } from './failure';
import { bytesOf } from './open-files';

/** `terms FILE --glossary CSV [--json]`: offsets are UTF-16 units of the file's text, without a byte order mark. */
export const terms: Command = async (args, console) => {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, glossary: { type: 'string' } });
  const [file, extra] = positionals;
  if (file === undefined) throw failure('missing-argument', { what: '文章のファイル' });
  if (extra !== undefined) throw failure('too-many-arguments', { argument: extra });
  if (values.glossary === undefined) throw failure('missing-argument', { what: '用語集（--glossary）' });

  const entries = await glossaryOf(values.glossary, console.error);
  const text = await textOf(file);
  const compiled = compileGlossary(entries);
  // Of a page its running text is meant, not its tags and scripts; the offsets are those of the file all the same.
  const { counts, hits } = /\.x?html?$/i.test(file)
    ? countHits(findTermsInHtml(compiled, text))
    : countTerms(compiled, text);
  if (values.json) {
    console.out(`${JSON.stringify({ counts, hits: hits.map(({ label, start, end }) => ({ label, start, end })) })}\n`);
  } else {
    const sorted = Object.entries(counts).sort(([, one], [, other]) => other - one);
    console.out(`${sorted.map(([label, count]) => `${String(count).padStart(6)}  ${label}`).join('\n')}\n`);
  }
  return 0;
};

/** A text without a character is a text without terms, whatever other commands think of empty files. */
async function textOf(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  if (bytes.length === 0) return '';
  const decoded = decodeText(bytes, basename(file));
  if (!decoded.ok) throw refusedFile(decoded.error);
  return decoded.value.text;
}

/** Entries of a glossary CSV; what is wrong with single entries goes to standard error, a table without headings ends the command. */
export async function glossaryOf(path: string, warn: (text: string) => void): Promise<GlossaryEntry[]> {
  const name = basename(path);
  const read = readDelimited(await bytesOf(path), { name });
  if (!read.ok) throw refusedFile(read.error);
  const { rows } = read.value.grid;
  const table = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? ''));
  const { entries, problems } = readGlossaryCsv(table);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (entries.length === 0) {
    const problem = first ? sayProblem(first, 'ja') : '用語が1つもありません。';
    throw failure('bad-glossary', { name, problem });
  }
  for (const problem of errors) warn(`${name}: ${sayProblem(problem, 'ja')}\n`);
  return entries;
}
