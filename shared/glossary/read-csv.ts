import type { GlossaryEntry, MatchSwitches } from './entry';
import { isInitiativeName } from './initiative-names';
import { checkGlossary, type GlossaryProblem } from './problems';

/** What a glossary table says. `rows[i]` is the table row of entries[i], counted from 1 with the header. */
export interface GlossaryReading {
  /** Entries in use. */
  entries: GlossaryEntry[];
  rows: number[];
  /** Rows that wait for the keeper's decision (状態: 提案, 保留): kept, never marked on a page, never checked against the others. */
  waiting: { entry: GlossaryEntry; row: number; status: WaitingStatus }[];
  problems: GlossaryProblem[];
}

/** 提案: somebody asks for it; 保留: the keeper has put it aside. A blank status is an entry in use. */
export const WAITING_STATUSES = ['提案', '保留'] as const;
export type WaitingStatus = (typeof WAITING_STATUSES)[number];

type Column =
  | 'prefLabel'
  | 'reading'
  | 'altLabel'
  | 'hiddenLabel'
  | 'definition'
  | 'source'
  | 'related'
  | 'kind'
  | 'match'
  | 'status';

/** Headings of offices and of SKOS exports, compared without case, width and spaces; the plainest ones first. */
const HEADINGS: Record<Column, readonly string[]> = {
  prefLabel: [
    'preflabel',
    'skos:preflabel',
    '見出し',
    '見出し語',
    '見出語',
    '用語',
    '用語名',
    '語句',
    '用語の名称',
    'キーワード',
    'ワード',
    '単語',
    '言葉',
    'ことば',
    'term',
    'label',
    'word',
    '名称',
    '項目',
  ],
  reading: [
    'reading',
    '読み',
    'よみ',
    'ヨミ',
    'よみがな',
    '読みがな',
    '読み仮名',
    'ヨミガナ',
    'ふりがな',
    'フリガナ',
    'かな',
    'カナ',
    '読み方',
    'よみかた',
  ],
  altLabel: [
    'altlabel',
    'skos:altlabel',
    '別表記',
    '別名',
    '異表記',
    '同義語',
    '略語',
    '略称',
    '表記ゆれ',
    '表記揺れ',
    '別称',
    '通称',
    '類義語',
    '類語',
    '言い換え',
    '言い換え語',
    '正式名称',
    '英語',
    '英語表記',
    'abbreviation',
    'synonym',
    'variants',
    'alias',
    'aliases',
    'synonyms',
  ],
  hiddenLabel: ['hiddenlabel', 'skos:hiddenlabel', '隠し表記', '非表示表記', '誤記'],
  definition: [
    'definition',
    'skos:definition',
    '定義',
    '説明',
    '解説',
    '意味',
    '内容',
    '説明文',
    '解説文',
    '概要',
    '用語解説',
    '用語説明',
    '用語の説明',
    '用語の解説',
    '用語の意味',
    'description',
    'meaning',
  ],
  source: ['source', '出典', '出典元', '出所', '典拠'],
  related: ['related', 'skos:related', '関連', '関連語', '関連用語', '関連する用語', 'seealso'],
  kind: ['kind', '種類', '種別'],
  match: ['match', '照合'],
  status: ['status', '状態'],
};

/** The header is looked for in the first rows: offices like a title above it. */
const HEADER_WITHIN = 5;

/**
 * Reads a glossary table (CSV rows or sheet values). Several spellings in a cell are parted as splitSpellings says; ・ belongs to
 * the spelling. Nothing is executed or interpreted: `=1+1` is a text.
 */
export function readGlossaryCsv(table: readonly (readonly string[])[]): GlossaryReading {
  const problems: GlossaryProblem[] = [];
  const header = findHeader(table);
  if (header === null) {
    const found =
      (table[0] ?? [])
        .filter((cell) => cell.trim() !== '')
        .join('、')
        .slice(0, 100) || '（なし）';
    return {
      entries: [],
      rows: [],
      waiting: [],
      problems: [{ severity: 'error', code: 'no-header', values: { found } }],
    };
  }
  (table[header.row] ?? []).forEach((cell, at) => {
    if (cell.trim() === '' || header.columns.some((column) => column.at === at)) return;
    problems.push({ severity: 'warning', code: 'unknown-column', values: { column: cell.trim().slice(0, 40) } });
  });
  const entries: GlossaryEntry[] = [];
  const rows: number[] = [];
  const waiting: GlossaryReading['waiting'] = [];
  for (let index = header.row + 1; index < table.length; index += 1) {
    const cells = table[index]!;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const entry = readRow(cells, header.columns);
    if (entry.prefLabel === '') {
      problems.push({ severity: 'error', code: 'empty-label', values: { row: index + 1 } });
      continue;
    }
    const status = readStatus(cells, header.columns);
    if (status.kind === 'waiting') {
      waiting.push({ entry, row: index + 1, status: status.status });
      continue;
    }
    if (status.kind === 'unknown') {
      const values = { row: index + 1, label: entry.prefLabel, status: status.text.slice(0, 20) };
      problems.push({ severity: 'warning', code: 'unknown-status', values });
    }
    entries.push(entry);
    rows.push(index + 1);
  }
  if (entries.length + waiting.length === 0) problems.push({ severity: 'error', code: 'no-entries', values: {} });
  problems.push(...checkGlossary(entries, (index) => rows[index] ?? null));
  return { entries, rows, waiting, problems };
}

type Status = { kind: 'used' } | { kind: 'waiting'; status: WaitingStatus } | { kind: 'unknown'; text: string };

/** Cities keep their own words for what is in use; only what says clearly that an entry waits keeps it from being used. */
function readStatus(cells: readonly string[], columns: Header['columns']): Status {
  const column = columns.find((known) => known.column === 'status');
  const text = clean(cells[column?.at ?? -1] ?? '').normalize('NFKC');
  if (text === '' || /^(?:採用|使う|使用中|公開|公開中|確定|済|有効|新規|改訂|○|〇|in use|used)$/.test(text))
    return { kind: 'used' };
  if (/^(?:提案|提案中|案|未確認|下書き|draft|proposed)$/.test(text)) return { kind: 'waiting', status: '提案' };
  if (/^(?:保留|却下|不採用|使わない|廃止|削除|×|held|rejected)$/.test(text))
    return { kind: 'waiting', status: '保留' };
  return { kind: 'unknown', text };
}

interface Header {
  row: number;
  columns: { column: Column; at: number }[];
}

function findHeader(table: readonly (readonly string[])[]): Header | null {
  for (let row = 0; row < Math.min(HEADER_WITHIN, table.length); row += 1) {
    const columns: Header['columns'] = [];
    const term = termColumn(table[row]!);
    if (term >= 0) columns.push({ column: 'prefLabel', at: term });
    table[row]!.forEach((cell, at) => {
      if (at === term) return;
      // 略称・別名 is what either of both is.
      const headings = [normalizeHeading(cell), ...normalizeHeading(cell).split(/[・/、,]/)];
      for (const column of Object.keys(HEADINGS) as Column[]) {
        if (!headings.some((heading) => HEADINGS[column].indexOf(heading) >= 0)) continue;
        if (columns.some((known) => known.at === at)) continue;
        // 用語（日本語）, 用語（英語）: the term once more.
        if (column === 'prefLabel' && /[（(]/.test(cell)) columns.push({ column: 'altLabel', at });
        if (column === 'prefLabel') continue;
        if (column === 'altLabel' || !columns.some((known) => known.column === column)) columns.push({ column, at });
      }
    });
    if (columns.some(({ column }) => column === 'prefLabel')) return { row, columns };
    // 略称, 正式名称, 説明: a list of abbreviations has no heading of its own for the term.
    const first = columns.find(({ column }) => column === 'altLabel');
    if (first === undefined || !columns.some(({ column }) => column === 'definition')) continue;
    first.column = 'prefLabel';
    return { row, columns };
  }
  return null;
}

/** Where the term stands: under its plainest heading. 項目 or 名称 is often a group where 用語 stands beside it. */
function termColumn(cells: readonly string[]): number {
  let best = -1;
  let bestRank = Number.POSITIVE_INFINITY;
  cells.forEach((cell, at) => {
    const heading = normalizeHeading(cell);
    for (const part of [heading, ...heading.split(/[・/、,]/)]) {
      const rank = HEADINGS.prefLabel.indexOf(part);
      if (rank < 0 || rank >= bestRank) continue;
      best = at;
      bestRank = rank;
    }
  });
  return best;
}

/** Without width, case, spaces, remarks in brackets, the language of SKOS exports (@ja) and the number of a repeated column (別表記2). */
function normalizeHeading(cell: string): string {
  const plain = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\ufeff*※_-]/g, '')
    .replace(/@[a-z]+$/, '');
  const unbracketed = plain.replace(/[(（].*[)）]$/, '');
  const unnumbered = unbracketed.replace(/(?:labels|synonyms)$/, (plural) => plural.slice(0, -1)).replace(/\d$/, '');
  return unnumbered === '' ? plain : unnumbered;
}

function readRow(cells: readonly string[], columns: Header['columns']): GlossaryEntry {
  const texts = (column: Column) =>
    columns.filter((known) => known.column === column).map(({ at }) => clean(cells[at] ?? ''));
  const text = (column: Column) => texts(column)[0] ?? '';
  const orNull = (column: Column) => (text(column) === '' ? null : text(column));
  const prefLabel = text('prefLabel').replace(/\s*[\r\n]+\s*/g, '');
  const spellings = (column: Column) =>
    unique(texts(column).reduce<string[]>((all, cell) => all.concat(splitSpellings(cell)), [])).filter(
      (spelling) => spelling !== prefLabel,
    );
  return {
    kind: readKind(text('kind'), prefLabel),
    prefLabel,
    reading: orNull('reading'),
    altLabel: spellings('altLabel'),
    hiddenLabel: spellings('hiddenLabel'),
    definition: orNull('definition'),
    source: orNull('source'),
    related: spellings('related'),
    match: readSwitches(text('match')),
  };
}

function readKind(cell: string, label: string): GlossaryEntry['kind'] {
  if (cell === '') return isInitiativeName(label) ? 'initiative' : 'term';
  return /^(initiative|事業|取組)/i.test(cell) ? 'initiative' : 'term';
}

/**
 * Parts a cell with several spellings: at ; | and line breaks, or where there are none at 、 , and /. A comma within a number (1,000)
 * and a slash within a Latin word (TCP/IP) belong to the spelling.
 */
export function splitSpellings(cell: string): string[] {
  const strong = /[;；|｜\r\n]+/;
  const weak = /、|[,，](?!\d{3})|(?<!\d)[,，]|\s[/／]\s|[/／](?![A-Za-z0-9])|(?<![A-Za-z0-9])[/／]/;
  const parts = cell.split(strong.test(cell) ? strong : weak);
  return unique(parts.map((part) => part.trim()).filter((part) => part !== ''));
}

function readSwitches(cell: string): MatchSwitches {
  const has = (...words: string[]) => words.some((word) => cell.normalize('NFKC').toLowerCase().indexOf(word) >= 0);
  return {
    off: has('off', '目印なし', '探さない'),
    caseSensitive: has('case', '大文字小文字'),
    literal: has('literal', 'このまま', '書いたとおり'),
    oneCharacter: has('onecharacter', '1文字可'),
  };
}

const unique = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) === at);

/** Control and direction characters have no business in a glossary and can make a text look like another. */
function clean(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();
}
