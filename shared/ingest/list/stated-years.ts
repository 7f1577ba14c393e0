import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';

const SAID =
  /(現状値|現況値|直近値|最新値|基準値|策定時の?値|実績値|目標値)(?:の時点|の年度)?\s*(?:は|[:：…＝=])([^、,。；;]{0,40})/g;
const LONGEST = 120;

/** What lines above and below a table say of the years of its columns: ※直近値は…平成25年度…, ※現状値は令和4年度、目標値は令和8年度. */
export function statedYears(sheet: SheetView, region: Region): ReadonlyMap<string, FiscalYear> {
  const years = new Map<string, FiscalYear>();
  for (let row = region.top; row <= region.bottom; row++) {
    const filled = sheet.filledBetween(row, region.left, region.right);
    const first = filled[0];
    if (first === undefined || filled.length > 2) continue;
    const text = sheet.text(row, first);
    if (text.length > LONGEST || !/^[※*＊(（注]/.test(text)) continue;
    for (const [matched, word = ''] of text.matchAll(SAID)) {
      // 直近値は評価のため、平成25年度に把握した…: a comma before the year is a breath.
      const at = text.indexOf(matched);
      const mentions = parseFiscalYears(text.slice(at, at + matched.length + 20).replace(/^[^\d]*?、/, ''));
      const [mention] = mentions;
      if (mention?.kind === 'year' && mention.explicit && !years.has(word)) years.set(word, mention.from);
    }
  }
  return years;
}
