import { parseFiscalYears } from '../../calendar/parse-year';
import { foldWidth } from '../../text/fold';

/** 研修受講者：1,000人/年: the name of an indicator and the target behind its colon. */
export interface NamedTarget {
  readonly name: string;
  /** The target's text, as it stands. */
  readonly target: string;
}

const NAMED = /^([^:：]{2,60}?)\s*[:：]\s*((?:約|延べ|年間|累計|毎年度?|各年度?|計)?\s*[\d０-９][^:：]{0,30})$/s;
/** オンライン申請率⏎60%（R8年度） */
const BENEATH = /^([^\n:：]{2,40})\n\s*((?:約|延べ|年間|累計)?\s*[\d０-９][^\n:：]{0,30})$/;
const COUNTED = /^(?:(?:成果|数値)?目標|指標|KPI|KGI)[\d０-９①-⑳]*[_＿\s　・.．]+/i;
const TIME = /^\d{1,2}[:：]\d{2}/;

/** Splits a target off an indicator's name; null where none stands behind a colon. */
export function splitNamedTarget(text: string): NamedTarget | null {
  const match = NAMED.exec(text.trim()) ?? beneath(text.trim());
  const [, name = '', target = ''] = match ?? [];
  if (match === null || TIME.test(foldWidth(target)) || /[\d０-９]$/.test(name)) return null;
  const bare = name.replace(COUNTED, '').trim();
  return { name: bare === '' ? name : bare, target };
}

/** A figure in a line of its own is a target where it names its year. */
function beneath(text: string): RegExpExecArray | null {
  const match = BENEATH.exec(text);
  return match !== null && parseFiscalYears(match[2] ?? '').some(({ explicit }) => explicit) ? match : null;
}
