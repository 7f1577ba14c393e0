import { foldKey, foldWidth } from '../../text/fold';
import { levelOf } from '../heading/vocabulary';

export type RowTextKind = 'total' | 'note' | 'separator' | 'aside' | null;

const TOTAL =
  /^[<(【]?(?:小計|合計|総計|中計|総合計|累計|計)(?:$|[\s(（:：【\]】)]|\d|[　])|(?:の?小計|合計|の?計)(?:\(.*\))?$|^(?:小計|合計|総計)/;
const NOT_TOTAL = /設計|統計|会計|計画|家計|時計/;
const NOTE = /^(?:[(（【]?(?:※|注|\*|＊|出典|資料[:：]|凡例|備考[:：]|記入要領|記載要領|参考[:：])|参考[)）])/;
/** 【評価基準】◎：目標達成　○：順調: what marks and grades mean. */
const LEGEND =
  /^[【〔<(■●・]?(?:評価|判定|達成度|進捗)?(?:の?(?:基準|区分|目安|見方))[】〕>):]|[◎○〇△▲×SABCD]\s*[:=…].*[○〇△▲×ABCDE]\s*[:=…]/;
const SEPARATOR = /^[-‐‑‒–—―−─━＝=_~〜・.…*＊☆★■□◆◇●○\s　]+$/;
const ASIDE =
  /^(?:\(?(?:p|ページ|頁)?\.?\d+(?:\/\d+)?(?:ページ|頁)?\)?|-\d+-|\(?(?:つづき|続き|続く|つづく|次ページへ続く)\)?|以上|以下余白|余白|以下同様|(?:作成|更新|印刷|出力|基準|確認)(?:日|者|課)?[:：].*|\(?.*(?:現在|時点)\)?|取扱注意|機密|案|\(案\)|\(?単位[:：].*|様式.{0,12}|別紙.{0,6}|別表.{0,6}|資料\d*.{0,3}|(?:課長|部長|係長|決裁|確認|承認|起案|担当|印)+印?)$/i;
const DIVISION = /^.{1,12}(?:課|室|局|係|担当|センター|事務局|部)$/;
const TITLE = /計画|戦略|プラン|ビジョン|指標|一覧|管理表|調査票|シート|進捗|実績|目標|参考|表$|KPI|KGI|DX|ICT/;

/** What the only text of a row says about the row, where it says anything. */
export function rowTextKind(text: string): RowTextKind {
  const folded = foldWidth(text).trim();
  if (folded.length > 400) return NOTE.test(folded) ? 'note' : null;
  if (isTotal(folded)) return 'total';
  if (NOTE.test(folded) || LEGEND.test(folded)) return 'note';
  if (SEPARATOR.test(folded)) return 'separator';
  return isAside(folded) ? 'aside' : null;
}

/** 平均達成率, 全体の進捗率 below a list. */
const AVERAGE =
  /^(?:(?:全体の?|総合|単純)?平均(?:値|達成率|進捗率)?|(?:全体|総合)の?(?:達成率|進捗率))(?:\([^()]*\))?$/;

/** 小計（施策1-1）　5事業, 合計, 施策1-1 計; not 設計 or 会計. */
export function isTotal(text: string): boolean {
  const folded = foldWidth(text).trim();
  if (AVERAGE.test(folded.replace(/\s/g, ''))) return true;
  if (folded.length > 40 || !/[計]/.test(folded)) return false;
  if (/^(?:小計|合計|総計|中計|総合計)/.test(folded))
    return !/(?:画|推進|システム|の公表|特殊)/.test(folded.slice(0, 8));
  return TOTAL.test(folded.replace(/\s/g, '')) && !NOT_TOTAL.test(folded);
}

/** Page numbers, sign-off, 現在, 単位：千円: what stands around a table. */
export function isAside(text: string): boolean {
  const folded = foldWidth(text).trim();
  return folded.length <= 30 && ASIDE.test(folded.replace(/\s/g, ''));
}

/** A division's name alone: the sign-off of a sheet. */
export function isDivision(text: string): boolean {
  const folded = foldWidth(text).trim();
  // Piece by piece: one pattern for all of them would try every way to cut the text.
  return (
    folded.length <= 30 &&
    folded.split(/[\s・、]+/).every((piece) => piece === '' || DIVISION.test(piece)) &&
    folded !== ''
  );
}

export function isTitleText(text: string): boolean {
  return text.length <= 80 && TITLE.test(text);
}

const BAND =
  /^[■□◆◇●○▼▶【《〈<(]*([^\d\s:：.．()（）【】一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩA-Z①-⑳]{1,10})\s*[A-Z]?(?:[IVX]+(?=[\s:：.．])|[\d一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ①-⑳]+(?:[-‐−ー－.．][\d]+)*)/;

const CHAPTER = /^[■□◆◇●○]*第?[\d一二三四五六七八九十]{1,3}(章|節|編|部)(?:[\s:：]|$)/;

/** The level word of a band such as ■基本目標１　…, 【施策1-1】 …; null for any other text. */
export function bandLevel(text: string): { name: string; rank: number } | null {
  if (text.length > 120) return null;
  const folded = foldWidth(text).trim();
  const chapter = CHAPTER.exec(folded)?.[1];
  if (chapter !== undefined) return { name: chapter, rank: chapter === '節' ? 40 : 20 };
  const word = BAND.exec(folded)?.[1];
  if (word === undefined) return null;
  const level = levelOf(foldKey(word));
  return level && level.rank < 90 ? { name: level.name, rank: level.rank } : null;
}

const GROUP_TITLE =
  /^(?:[(（][\d０-９一二三四五六七八九十ア-ンａ-ｚa-z]{1,2}[)）]|[①-⑳]|[Ⅰ-Ⅻ](?=[\s　.．、])|[【[［][\d０-９]{1,2}[】\]］])/;
const TABLE_WORDS = /指標|一覧|表$|状況|について|KPI|KGI|目標値|実績|単位/i;

const COUNTED_TITLE =
  /^(?:[\d０-９]{1,2}(?:[-‐−ー－.．][\d０-９]{1,2})*[.．、]?[\s　]+|[\d０-９]{1,2}[.．、])(?=[^\d０-９\s　])/;

/** 1　安全・安心 right above a table: counted, and not the name of the table. */
export function isCountedTitle(text: string): boolean {
  return text.length <= 60 && COUNTED_TITLE.test(text) && !TABLE_WORDS.test(text) && !TITLE.test(text);
}

/** 生涯学習の促進 right above one of several tables with the same header: what sets it apart from the others. */
export function isPlainTitle(text: string): boolean {
  return text.length <= 40 && !TABLE_WORDS.test(text) && !TITLE.test(text) && rowTextKind(text) === null;
}

/** （1）行政手続のデジタル化 above a table: the group that the table is about; not where the line names a table. */
export function isGroupTitle(text: string): boolean {
  return text.length <= 60 && GROUP_TITLE.test(text) && !TABLE_WORDS.test(text);
}

export function isBandText(text: string): boolean {
  return bandLevel(text) !== null;
}
