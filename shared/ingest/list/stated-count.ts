import { foldKey, foldWidth } from '../../text/fold';
import { levelOf } from '../heading/vocabulary';

/** 小計（施策1-1）　5事業 or 合計　34事業（うち重点16事業）. */
export interface CountText {
  readonly initiatives: number | null;
  readonly priority: number | null;
  /** 1-1 in 小計（施策1-1）; null where the text names no node. */
  readonly number: string | null;
  /** 施策 in 小計（施策1-1）. */
  readonly level: string | null;
  /** 合計, 総計: the whole table. */
  readonly whole: boolean;
}

const COUNT = '(\\d[\\d,]*)\\s*(?:事業|取組み?|件|施策|項目|本)';
const PRIORITY = new RegExp(`(?:うち)?\\s*重点(?:事業|取組|プロジェクト|施策)?[^\\d]{0,3}${COUNT}`);
const NODE = /([^\d\s()（）:：]{1,8})\s*(\d+(?:[-‐−－.．]\d+)*)/;

/** Reads the counts of a subtotal's text. */
export function countsIn(text: string): CountText {
  const folded = foldWidth(text);
  const priority = PRIORITY.exec(folded);
  const rest = priority === null ? folded : folded.replace(priority[0], ' ');
  const withoutNode = rest.replace(/[（(【][^()（）]*[)）】]/g, ' ');
  const count = new RegExp(COUNT).exec(withoutNode) ?? new RegExp(COUNT).exec(rest);
  const node = nodeIn(rest);
  return {
    initiatives: count?.[1] === undefined ? null : Number(count[1].replace(/,/g, '')),
    priority: priority?.[1] === undefined ? null : Number(priority[1].replace(/,/g, '')),
    number: node?.number ?? null,
    level: node?.level ?? null,
    whole: /合計|総計|全体/.test(folded) && node === null,
  };
}

function nodeIn(text: string): { level: string; number: string } | null {
  for (const piece of text.split(/[（()）\s　:：]+/)) {
    const match = NODE.exec(piece);
    const word = match?.[1]?.replace(/^(?:小計|合計|計)/, '');
    const level = word === undefined ? null : levelOf(foldKey(word));
    if (level && match?.[2] !== undefined && !/^(?:事業|件)/.test(piece.slice((match.index ?? 0) + match[0].length))) {
      return { level: level.name, number: match[2].replace(/[‐−－]/g, '-') };
    }
  }
  return null;
}
