import { foldKey, foldWidth } from '../text/fold';
import { isTitleText } from './list/row-text';
import type { Region } from './region';
import type { SheetView } from './sheet-view';

/** What stands in an office's workbook beside the plan. */
export type Aside = 'title' | 'legend' | 'contents' | 'history' | 'glossary' | 'example';

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

/** What a block is that no layout reads; null where it is not understood. */
export function asideBlock(sheet: SheetView, region: Region): Aside | null {
  const rows: string[][] = [];
  for (let row = region.top; row <= region.bottom && rows.length < 60; row++) {
    const texts = sheet.filledBetween(row, region.left, region.right).map((column) => sheet.text(row, column));
    if (texts.length > 0) rows.push(texts);
  }
  const first = rows[0];
  if (first === undefined) return null;
  const named = first.length === 1 ? asideSheet(first[0] ?? '') : null;
  if (named !== null) return named;
  const headed = rows
    .slice(0, 3)
    .some(([one = '', two = ''], index) => isGlossaryHeader(one, two, rows.length - index));
  if (headed) return 'glossary';
  if (isLegend(rows)) return 'legend';
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
