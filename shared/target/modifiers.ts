import type { Change, Comparator } from './target';
import type { Token } from './tokens';

/** What stands around a number and belongs to it: 約, 以上, 程度, の削減. */
export interface Modifiers {
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
  readonly change: Change | null;
  /** 80%に向上: the change leads to the number, which is no amount of change. */
  readonly toLevel: boolean;
  readonly until: boolean;
  /** Index of the first token that does not belong. */
  readonly end: number;
  /** The number modifies a noun: 1回以上の在宅勤務. */
  readonly attributive: boolean;
  readonly yearly: boolean;
}

const LINK = /^(?:を|の|に|へ|が|は|も|ずつ|ずつの|分|分の|まで|からの|を目標に|とし|とする|で)$/;
/** 200時間の事務時間を削減, 2,400万円の経費削減: between amount and change stands what it is an amount of. */
const AMOUNT_OF = /^の[一-龠ァ-ヴーぁ-にぬ-をA-Z]{1,10}?を?$/;
/** 430人（約10%）の職員数の削減: what is cut says itself that it is a number of something. */
const NUMBER_OF = /^の[一-龠ァ-ヴーA-Z]{1,10}[数量額費]の?を?$/;
const MEASURED = /^(?:円|時間|分|日|枚|kg|t|t-CO2|kWh|%|ポイント)$/;
const TO_LEVEL = /^(?:に|へ|まで)$/;

/** Reads the modifiers behind the token at `index`. */
export function modifiersAfter(folded: string, tokens: readonly Token[], index: number): Modifiers {
  let comparator: Comparator | null = null;
  let approximate = false;
  let change: Change | null = null;
  let toLevel = false;
  let until = false;
  let yearly = false;
  let end = index + 1;
  let attributive = false;
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const text = folded.slice(token.start, token.end);
    if (token.type === 'separator' && text.trim() === '') continue;
    if (token.type === 'group' && at === end && numberChanges(folded, tokens, at + 1)) continue;
    if (token.type === 'separator' && text === '/' && /^ ?年/.test(folded.slice(token.end, token.end + 2))) {
      yearly = true;
      end = at + 1;
      break;
    }
    if (
      token.type === 'comparator' &&
      (token.side === 'after' || tokens.slice(at + 1).every((rest) => rest.type === 'group'))
    ) {
      if (comparator !== null && comparator !== token.comparator && token.comparator !== '=') break;
      comparator ??= token.comparator;
    } else if (token.type === 'approximate' && !/^(?:約|およそ|おおよそ|概ね|おおむね|ほぼ)$/.test(text)) {
      approximate = true;
    } else if (token.type === 'until') {
      until = true;
    } else if (token.type === 'change') {
      if (folded.charAt(token.end) === '率' || folded.charAt(token.end) === '数') break;
      change = token.change;
      end = at + 1;
      break;
    } else if (token.type === 'words' && /^(?:[強弱](?![化者点い])|余り?(?![裕暇剰地]))/.test(text)) {
      approximate = true;
      if (text.length > 1 && text !== '余り') {
        end = at;
        break;
      }
    } else if (token.type === 'words' && at === index + 1 && isBand(tokens[index], text)) {
      approximate = true;
      if (text.length > 1) {
        end = at;
        break;
      }
    } else if (token.type === 'words' && /^[~〜]$/.test(text)) {
      comparator ??= '>=';
    } else if (token.type === 'words' && LINK.test(text) && leadsOn(folded, tokens, at)) {
      toLevel ||= TO_LEVEL.test(text);
      continue;
    } else if (
      token.type === 'words' &&
      (numberChanges(folded, tokens, at) ||
        (AMOUNT_OF.test(text) && isMeasured(tokens[index]) && changes(folded, tokens[at + 1])))
    ) {
      continue;
    } else {
      attributive = token.type === 'words' && /^の[^うち]/.test(text);
      break;
    }
    end = at + 1;
  }
  if (until && change !== null) toLevel = true;
  return { comparator, approximate, change, toLevel, until, end, attributive, yearly };
}

/** Reads what stands right before the token at `index`; `start` is the first token that belongs. */
export function modifiersBefore(
  folded: string,
  tokens: readonly Token[],
  index: number,
): { comparator: Comparator | null; approximate: boolean; change: Change | null; start: number } {
  let comparator: Comparator | null = null;
  let approximate = false;
  let change: Change | null = null;
  let start = index;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const text = folded.slice(token.start, token.end);
    if (token.type === 'separator' && text.trim() === '') continue;
    if (token.type === 'approximate') approximate = true;
    else if (token.type === 'comparator' && token.side === 'before') comparator = token.comparator;
    else if (token.type === 'words' && /^[:：にでは ]*[~〜]$/.test(text)) comparator = '<=';
    else if (token.type === 'change') {
      change = token.change;
      break;
    } else break;
    start = at;
  }
  return { comparator, approximate, change, start };
}

function numberChanges(folded: string, tokens: readonly Token[], at: number): boolean {
  const words = tokens[at];
  return (
    words?.type === 'words' && NUMBER_OF.test(folded.slice(words.start, words.end)) && changes(folded, tokens[at + 1])
  );
}

/** 10%台: somewhere from 10% on. */
function isBand(token: Token | undefined, text: string): boolean {
  return token?.type === 'quantity' && /^(?:%|分|秒|点|歳|円)$/.test(token.unit ?? '') && /^台(?![数帳])/.test(text);
}

function isMeasured(token: Token | undefined): boolean {
  return token?.type === 'quantity' && MEASURED.test(token.unit ?? '');
}

function changes(folded: string, token: Token | undefined): boolean {
  return token?.type === 'change' && !/^[率数]/.test(folded.charAt(token.end));
}

function leadsOn(folded: string, tokens: readonly Token[], at: number): boolean {
  let next = tokens[at + 1];
  if (next?.type === 'separator' && folded.slice(next.start, next.end).trim() === '') next = tokens[at + 2];
  if (next?.type === 'change') return changes(folded, next);
  return next?.type === 'comparator' && next.side === 'after';
}
