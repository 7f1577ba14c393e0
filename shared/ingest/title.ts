import type { FiscalYear } from '../calendar/fiscal-year';
import { parseFiscalYears } from '../calendar/parse-year';

/** What the title rows above a table say. */
export interface TitleReading {
  readonly title: string | null;
  readonly organization: string | null;
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
  /** The one year the sheet is about, where the title names one and no period. */
  readonly year: FiscalYear | null;
  /** The title itself where it speaks of another plan. */
  readonly reference: string | null;
}

const PLAN =
  /^(.*?(?:計画|戦略|プラン|ビジョン|構想|指針|方針|大綱|アクションプログラム)(?:[^\s　（(【「・:：]*?(?:計画|戦略|プラン))*)/;
const PERIOD = /[(（〔【][^()（）]*(?:年|[RH]\d)[^()（）]*[)）〕】]/g;
/** 令和6年度 before the plan's name is the year of the sheet. */
const SHEET_YEAR = /^(?:(?:令和|平成)[\d０-９元]{1,2}|R[\d０-９]{1,2}|20\d\d)(?:年度版?)[\s　]+/;
const SHEET_WORDS = /[\s　]*(?:成果指標|進捗|管理表|一覧表?|調査票|KPI|KGI|シート|実績|評価表|目標値).*$/;
const SHEET_NAME =
  /^(?:主要|主な|代表的な|推移|工程|行程|指標|目標|施策|事務|事業|取組|進捗|管理|実績|年次|計画|一覧|体系|個別|別紙|別表|様式|第|\d|号|表|図|票|シート|名|期間|所管課|担当課|の|・|\s)+$/;
/** 【様式１】, （別紙2）, 資料3: which form it is, not of which plan. */
const FORM_MARK =
  /^[\s　]*[【（([]?(?:様式|別紙|別表|資料|参考様式)(?:第)?[\d０-９一二三四五六七八九十]*(?:号)?(?:[-－ー][\d０-９]+)?[】）)\]]?[\s　:：]*/;
/** 2 行財政改革行動計画の…: the number of a chapter, not a part of the name. */
const CHAPTER = /^[\d０-９]{1,2}[\s　.．、]+(?=[^\d０-９])/;
const REFERENCE =
  /[(（【]\s*参考\s*[)）】]|^参考(?![値資])|(?:前|旧|前期|前回|前次|現行|従前の?)計画(?!から|より|との|に基づ|の継続)/;
const PREFECTURE = /^(北海道|東京都|京都府|大阪府|[^\s　市区町村]{2,3}県)/;

/** Reads title rows; `texts` from the top, notes left out. */
export function readTitle(texts: readonly string[]): TitleReading {
  const lines = texts.filter((text) => text.length <= 80);
  const named = [...lines.filter((text) => PLAN.test(text)), ...lines.filter((text) => !PLAN.test(text))];
  let period: TitleReading['period'] = null;
  let year: FiscalYear | null = null;
  for (const text of texts) {
    for (const mention of parseFiscalYears(text)) {
      if (mention.kind === 'range') period ??= { from: mention.from, to: mention.to };
      else if (mention.month === null) year ??= mention.from;
    }
  }
  return {
    title: named.map(titleOf).find((title) => title !== null) ?? null,
    organization: texts.map(organizationOf).find((name) => name !== null) ?? null,
    period,
    year: period === null ? year : null,
    reference: texts.find((text) => REFERENCE.test(text) && text.length <= 80) ?? null,
  };
}

/** Null where the text names only the kind of sheet: 工程表, 指標一覧. */
function titleOf(text: string): string | null {
  const bare = text.replace(PERIOD, ' ').replace(FORM_MARK, '').trim().replace(SHEET_YEAR, '');
  const heading = bare.replace(CHAPTER, '');
  const named = PLAN.exec(heading)?.[1];
  // 1 代表的な指標 heads a part of the sheet.
  if (named === undefined && heading !== bare) return null;
  const plan = inBrackets(named) ?? bare.replace(SHEET_WORDS, '');
  const title = plan
    .replace(/^[■●◆【「『]+|[】」』]+$/g, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
  return title.length < 2 || SHEET_NAME.test(title) ? null : title;
}

/** 水道事業ビジョン in 業務指標一覧（水道事業ビジョン）. */
function inBrackets(named: string | undefined): string | undefined {
  const open = named === undefined ? -1 : Math.max(named.lastIndexOf('（'), named.lastIndexOf('('));
  if (named === undefined || open < 0 || /[)）]/.test(named.slice(open))) return named;
  return named.slice(open + 1);
}

/** 相模原市 in 相模原市ICT総合戦略; null where the text names no municipality at its head. */
export function organizationOf(text: string): string | null {
  const head = text.trim().replace(/^(?:第\S{1,3}[次期版]|令和\S+?年度版?|[■●◆【「『(（\s　])+/, '');
  const prefecture = PREFECTURE.exec(head)?.[1] ?? '';
  const rest = head.slice(prefecture.length);
  const name = municipalityOf(rest);
  if (name !== null) return prefecture + name;
  return prefecture === '' ? null : prefecture;
}

/** 市川市, 四日市市, 大町市, 武蔵村山市: the name may itself contain 市, 町, 村. */
function municipalityOf(text: string): string | null {
  for (let length = 2; length <= 8 && length <= text.length; length++) {
    const last = text.charAt(length - 1);
    if (!/[市区町村]/.test(last)) continue;
    const ahead = text.slice(length, length + 3);
    if (/^[市町村区]/.test(ahead)) continue;
    if (/[町村]/.test(last) && /^[^\s　立民内外]{0,2}市/.test(ahead)) continue;
    const name = text.slice(0, length);
    if (/[\s　()（）\d０-９]/.test(name)) return null;
    if (/^(?:市町村|全市|本市|各市|都市|市区|区市町村)|都市$/.test(name)) return null;
    // みなと市, たつの市 and にかほ市 are written in kana alone; 計画の市 is none.
    if (/[のをにがはと、。]/.test(name) && !/^[ぁ-んー]{2,6}.$/.test(name)) return null;
    if (/^(?:民|内|外|場|長|議会|街地)/.test(ahead) && length > 5) return null;
    return name;
  }
  return null;
}
