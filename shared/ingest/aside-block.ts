import { foldKey, foldWidth } from '../text/fold';
import { isTitleText } from './list/row-text';
import type { Region } from './region';
import type { SheetView } from './sheet-view';

/** What stands in an office's workbook beside the plan. */
export type Aside = 'title' | 'legend' | 'contents' | 'history' | 'glossary' | 'example' | 'summary';

const NAMES: readonly (readonly [Aside, RegExp])[] = [
  ['contents', /^(?:目次|もくじ|表紙|シート一覧|contents?|index|cover)$/],
  ['history', /^(?:改訂|改定|更新|変更|修正|改版|版数?)(?:履歴|歴|記録|管理|一覧)(?:表)?$/],
  ['glossary', /^(?:[【(]?(?:参考|資料)[】)]?)?用語(?:集|解説|説明|一覧|の(?:解説|説明|意味|定義))?(?:表)?$/],
  ['legend', /^[【(<■●]*凡例[】)>:]*$/],
  ['example', /^[【(<■●]*(?:記入|記載|入力)(?:例|要領|要項|方法|マニュアル|の手引き?|上の注意)[】)>:]*$/],
];
const TERM = /^(?:用語|語句|言葉|名称|略語|略称|キーワード)名?$/;
const MEANING = /^(?:(?:用語の?)?(?:説明|解説|意味|定義|内容)|用語(?:説明|解説))$/;
const WORDS = /[ぁ-んァ-ヴ一-龠]{2}/;
/** A grade or a mark that a legend explains. */
const MARK = /^(?:[(（]?[A-ES][)）]?[+＋]?|[◎○〇●◯△▲▽×✕☓☆★※→⇒■□▲－-]{1,2}|[1-5])$/;

/** What a sheet's own name says it is; null for a sheet of the plan. */
export function asideSheet(name: string): Aside | null {
  const key = foldKey(name).replace(/^\d+[.\-_]?/, '');
  return NAMES.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** A table of how many reached which grade, though its headings are those of a list. */
export function isSummaryBlock(sheet: SheetView, region: Region): boolean {
  if (region.bottom - region.top > 40) return false;
  const rows = rowsOf(sheet, region);
  return isSummary(rows) && rows.some((texts) => texts.filter((text) => GRADE.test(text)).length >= 2);
}

function rowsOf(sheet: SheetView, region: Region): string[][] {
  const rows: string[][] = [];
  for (let row = region.top; row <= region.bottom && rows.length < 60; row++) {
    const texts = sheet.filledBetween(row, region.left, region.right).map((column) => sheet.text(row, column));
    if (texts.length > 0) rows.push(texts);
  }
  return rows;
}

/** What a block is that no layout reads; null where it is not understood. */
export function asideBlock(sheet: SheetView, region: Region): Aside | null {
  const rows = rowsOf(sheet, region);
  const first = rows[0];
  if (first === undefined) return null;
  const named = first.length === 1 ? asideSheet(first[0] ?? '') : null;
  if (named !== null) return named;
  const headed = rows
    .slice(0, 3)
    .some(([one = '', two = ''], index) => isGlossaryHeader(one, two, rows.length - index));
  if (headed) return 'glossary';
  if (isLegend(rows)) return 'legend';
  if (isSummary(rows)) return 'summary';
  const short =
    rows.length <= 4 && rows.every((texts) => texts.length <= 3 && texts.every((text) => text.length <= 80));
  return short && rows.some((texts) => texts.some(isTitleText)) ? 'title' : null;
}

function isGlossaryHeader(one: string, two: string, rowsBelow: number): boolean {
  return rowsBelow > 1 && TERM.test(foldKey(one)) && MEANING.test(foldKey(two));
}

/** A | 計画どおり, B | やや遅れ: marks with their meaning. */
function isLegend(rows: readonly (readonly string[])[]): boolean {
  const pairs = rows.filter(([mark = '', meaning]) => meaning !== undefined && MARK.test(foldWidth(mark).trim()));
  return (
    pairs.length >= 2 &&
    pairs.length >= rows.length - 1 &&
    pairs.every((texts) => texts.length <= 3 && WORDS.test(texts[1] ?? ''))
  );
}

const GRADE =
  /^(?:[◎○〇●◯△▲×✕☆★－-]|[A-ES][+＋]?|.{0,6}(?:未?達成|順調|遅れ.{0,4}|前進|後退|横ばい|維持|改善|完了|未着手|実施中|評価不?能?|評価できない).{0,4})$/;
const COUNT_WORD =
  /^(?:(?:KPI|指標|事業|取組|項目|施策)?[数計]|(?:総|合)計|件数|割合|構成比|比率|達成率|.{0,20}(?:KPI|指標|事業|取組|項目|施策)(?:件)?数)$/i;
const COUNTED = /^[\d０-９,，.．]+(?:件|事業|項目|指標|取組|%|％|施策)?(?:[(（][\d０-９.．]+[%％][)）])?$/;

/** 基本目標 | KPI数 | ◎ | ○ | △: how many reached which grade, which follows from the list itself. */
function isSummary(rows: readonly (readonly string[])[]): boolean {
  const at = rows.slice(0, 3).findIndex((texts) => countsHeads(texts) >= 2);
  const head = rows[at];
  const below = rows.slice(at + 1);
  if (head === undefined || below.length === 0 || countsHeads(head) < Math.min(head.length - 1, head.length * 0.6))
    return false;
  return below.every((texts) => {
    const [, ...figures] = texts;
    return texts.length === 1 || figures.every((text) => COUNTED.test(text) || /^[-－ー―]$/.test(text));
  });
}

function countsHeads(texts: readonly string[]): number {
  return texts.filter((text) => GRADE.test(text) || COUNT_WORD.test(text)).length;
}
