import { findHeads } from './heads';
import type { Token } from './tokens';
import { isDash } from './words';

/** One entry of a cell: a line, a sentence, or what stands behind ① or ・. */
export interface Item {
  readonly enumerator: string | null;
  readonly bulleted: boolean;
  /** What parted it from the item before. */
  readonly opener: 'start' | 'break' | 'stop' | 'inline';
  readonly tokens: readonly Token[];
  readonly remark: boolean;
}

/** Milestones that stand before 及び with a figure behind: …の作成及び30件以上のデータ登録. */
const MADE = /[のを](?:作成|策定|設置|開設|制定|構築)$/;
/** No sentence begins with a particle: the line before was only wrapped. */
const GOES_ON = /^[をがはにへと](?![0-9%ぁ-ん]{0,1}$)/;
const RUNS_ON = /[はがをにのでとも、,・:：]$|において$|のうち$/;

/** Cuts the tokens of a cell at line breaks, sentence ends, enumerators and bullets, and joins lines that were only wrapped. */
export function splitItems(folded: string, tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (const raw of cut(folded, tokens)) {
    const previous = items[items.length - 1];
    if (previous !== undefined && belongsTo(folded, previous, raw)) {
      const gap = raw.tokens[0]?.start ?? 0;
      const space: Token = { type: 'separator', strong: false, start: gap, end: gap };
      items[items.length - 1] = { ...previous, tokens: [...previous.tokens, space, ...raw.tokens] };
    } else items.push(raw);
  }
  return items;
}

export function itemText(folded: string, item: Item): string {
  const first = item.tokens[0];
  const last = item.tokens[item.tokens.length - 1];
  return first === undefined || last === undefined ? '' : folded.slice(first.start, last.end).trim();
}

export function hasFigure(folded: string, item: Item): boolean {
  return findHeads(folded, item.tokens).heads.length > 0;
}

function cut(folded: string, tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  let current: { -readonly [Key in keyof Item]: Item[Key] } & { tokens: Token[] } = blank('start');
  const close = (opener: Item['opener']) => {
    const text = itemText(folded, current);
    if (text !== '' || current.enumerator !== null) items.push({ ...current, tokens: trimmed(current.tokens) });
    current = blank(text === '' && current.enumerator === null && opener === 'inline' ? current.opener : opener);
  };
  tokens.forEach((token, index) => {
    if (token.type === 'break') close('break');
    else if (token.type === 'stop') close('stop');
    else if (token.type === 'enumerator') {
      close('inline');
      current.enumerator = token.text;
    } else if (token.type === 'bullet') {
      close('inline');
      current.bulleted = true;
    } else if (token.type === 'remark') {
      close('inline');
      current.remark = items.length > 0;
    } else if (token.type === 'separator' && token.strong && made(folded, current, tokens, index)) close('inline');
    else current.tokens.push(token);
  });
  close('break');
  return items;
}

function made(folded: string, current: Item, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (!MADE.test(folded.slice(Math.max(0, token.start - 4), token.start).trimEnd())) return false;
  if (/[、,]/.test(folded.charAt(token.start)) && !namesFigure(folded, tokens, index)) return false;
  return !hasFigure(folded, { ...current, tokens: [...current.tokens] });
}

/** 策定、研修2回: a name of its own stands before the number; 策定、見直し 3件 is one list. */
function namesFigure(folded: string, tokens: readonly Token[], index: number): boolean {
  const from = tokens[index]?.end ?? 0;
  const figure = tokens.slice(index + 1).find((token) => token.type !== 'words' && token.type !== 'period');
  const name = folded.slice(from, figure?.start ?? from);
  const counted = figure?.type === 'quantity' || (figure?.type === 'separator' && !figure.strong);
  return (
    counted && /[一-龠ァ-ヴ]{2}/.test(name) && !/見直し|改[定訂正]|公表|周知|作成|策定|制定|更新|設置|構築/.test(name)
  );
}

function blank(
  opener: Item['opener'],
): { tokens: Token[] } & Omit<Item, 'tokens'> & { enumerator: string | null; bulleted: boolean; remark: boolean } {
  return { enumerator: null, bulleted: false, opener, tokens: [], remark: false };
}

function trimmed(tokens: readonly Token[]): Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && tokens[from]?.type === 'separator') from += 1;
  while (to > from && tokens[to - 1]?.type === 'separator' && !(tokens[to - 1] as { strong?: boolean }).strong) to -= 1;
  return tokens.slice(from, to);
}

/** A line that goes on with the line before: brackets alone, or a number under its name. */
function belongsTo(folded: string, previous: Item, item: Item): boolean {
  if (item.opener !== 'break' || item.enumerator !== null || item.bulleted || item.remark || previous.remark)
    return false;
  const text = itemText(folded, previous);
  if (isDash(text)) return item.tokens.every((token) => token.type === 'group');
  if (item.tokens.every((token) => token.type === 'group')) return true;
  const first = item.tokens[0];
  if (first?.type === 'arrow' || RUNS_ON.test(text) || GOES_ON.test(itemText(folded, item))) return true;
  const startsWithNumber = first?.type === 'quantity' || first?.type === 'approximate' || first?.type === 'period';
  return startsWithNumber && hasFigure(folded, item) && !hasFigure(folded, previous);
}
