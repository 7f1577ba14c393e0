import type { Provenance } from '../../plan/model';
import { foldKey } from '../../text/fold';
import type { DraftPath, DraftStep } from '../draft';
import { LEAF_RANK } from '../heading/vocabulary';
import { bandLevel } from '../list/row-text';
import { cleanName, cleanNumber, splitNumber } from '../name-number';
import { plainText } from '../plain-text';
import type { Entry } from './entry';
import { textOf } from './fields';
import type { Card } from './find-cards';
import type { CardRows } from './rows';

/** What a card is called and where in the plan's tree it stands. */
export interface CardName {
  readonly name: string;
  readonly number: string | null;
  readonly path: DraftPath;
  /** Level names from the top to the card itself. */
  readonly levels: readonly string[];
  readonly source: Provenance;
  /** The entries that went into it. */
  readonly used: ReadonlySet<Entry>;
  /** True where the card is about a level above the initiatives: 施策. */
  readonly isNode: boolean;
}

const LONGEST_LEVEL = 80;

/** Name, number and path of a card from its entries; null where no label names it. */
export function nameOf(rows: CardRows, card: Card, entries: readonly Entry[]): CardName | null {
  const { anchor } = card;
  const own = entries.find(({ label }) => label.row === anchor?.row && label.column === anchor.column);
  if (anchor === null || own === undefined || own.cells.length === 0) return null;
  const level = anchor.heading.level?.name ?? anchor.text;
  const used = new Set<Entry>([own]);
  const split = splitNumber(cleanName(textOf(rows, own)), level);
  const numbers = new Map<string, string>();
  let number = split.number;
  for (const entry of entries) {
    const { role, heading } = entry.label;
    const text = textOf(rows, entry);
    if (text === '' || text.length > 20 || entry.cells.length !== 1) continue;
    if (role === 'levelNumber') {
      used.add(entry);
      const of = heading.level?.name ?? '';
      if (foldKey(of) === foldKey(level)) number ??= cleanNumber(text);
      else numbers.set(of, cleanNumber(text));
    } else if (role === 'serial') {
      used.add(entry);
      number ??= cleanNumber(text);
    }
  }
  const path = levelsOf(rows, own, entries, used, numbers);
  const first = own.cells[0]!;
  return {
    name: split.name === '' ? cleanName(textOf(rows, own)) : split.name,
    number,
    path,
    levels: [...path.map((step) => step.level), level],
    source: rows.sheet.place(first.row, first.column),
    used,
    isNode: (anchor.heading.level?.rank ?? LEAF_RANK) < LEAF_RANK && anchor.role === 'level',
  };
}

function levelsOf(
  rows: CardRows,
  own: Entry,
  entries: readonly Entry[],
  used: Set<Entry>,
  numbers: ReadonlyMap<string, string>,
): DraftStep[] {
  const steps: { step: DraftStep; rank: number }[] = [];
  for (const entry of entries) {
    const { label } = entry;
    if (entry === own || label.role !== 'level' || !label.sure || entry.cells.length !== 1) continue;
    const text = textOf(rows, entry);
    const level = label.heading.level?.name ?? label.text;
    if (text === '' || text.length > LONGEST_LEVEL || /[。\n]/.test(text) || /[□☐☑]/.test(text)) continue;
    if (/^[-－—–―/／]$/.test(text) || steps.some(({ step }) => step.level === level)) continue;
    const rank = label.heading.level?.rank ?? 50;
    if (rank >= (own.label.heading.level?.rank ?? 100)) continue;
    used.add(entry);
    const split = splitNumber(text, level);
    const [cell] = entry.cells;
    const step: DraftStep = {
      level,
      number: split.number ?? numbers.get(level) ?? null,
      name: split.name,
      source: rows.sheet.place(cell!.row, cell!.column),
    };
    steps.push({ step, rank });
  }
  return steps.sort((one, other) => one.rank - other.rank).map(({ step }) => step);
}

/** A level named in a title row above a card: 基本目標1　…; null for any other text. */
export function bandOf(text: string, source: Provenance): { readonly step: DraftStep; readonly rank: number } | null {
  const plain = plainText(text).replace(/^#+\s*/, '');
  const level = bandLevel(plain);
  if (level === null) return null;
  const split = splitNumber(plain, level.name);
  if (split.name === '') return null;
  return { step: { level: level.name, number: split.number, name: split.name, source }, rank: level.rank };
}

/** A title that names the card: 電子申請の推進 for <電子申請の推進> or ■ 3 電子申請の推進. */
export function titleName(text: string): { name: string; number: string | null } {
  const bare = plainText(text)
    .trim()
    .replace(/^#+\s*/, '')
    .replace(/^[■□◆◇●○▼▶\s　]+/, '')
    .replace(/^[<＜〈《【「『]\s*([\s\S]*?)\s*[>＞〉》】」』]$/, '$1');
  const numbered = /^(?:No\.?|№)\s*([\d０-９]{1,3}(?:[-－][\d０-９]{1,3})*)[\s　.．:：]*(\S[\s\S]*)$/i.exec(bare);
  if (numbered?.[1] !== undefined && numbered[2] !== undefined) {
    return { name: cleanName(numbered[2]), number: cleanNumber(numbered[1]) };
  }
  const split = splitNumber(bare, '事業');
  return split.name === '' ? { name: bare, number: null } : { name: split.name, number: split.number };
}
