import { buildSnapshot } from '../../../shared/snapshot/build';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { Door } from '../door';
import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { type Kept, readKept } from '../kept';
import { assessmentsOf, snapshotOf } from '../publish/snapshot-of';
import { readSources } from '../read/read-sources';
import { japanTime } from '../review/look';
import { sourcePlan } from '../review/plan-in-force';
import { rulesInForce } from '../rules';
import { readState } from '../run/state';
import { settingsInForce } from '../settings-in-force';

/** ロードマップ: what its window draws. Writes nothing; a plan that has only been read is drawn, too. */
export const roadmap = endpoint('roadmap', 'read', ({ door, locale }) => {
  const state = readState(door);
  const kept = readKept(door);
  const { settings, schedule } = settingsInForce(door, kept, state, locale);
  const issued = japanTime(door.now());
  const built = state.sources.length > 0;
  const read = () => readSources(door, sheetsToRead(door, kept), kept.profile, settings, locale).plan;
  const ofSheets = () => {
    const plan = read();
    const assessments = assessmentsOf(plan, rulesInForce(door, kept, locale, state));
    return buildSnapshot({ plan, assessments, glossary: [], meta: { issued, form: 'complete', ...schedule } });
  };
  const snapshot = built ? snapshotOf(door, state, kept, sourcePlan(door, state, kept, locale), locale) : ofSheets();
  return { json: JSON.stringify(snapshot), today: issued.slice(0, 10), locale: settings.locale, built };
});

/** The sheets that were read last time, else every one that people see and that is not ours. */
function sheetsToRead(door: Door, kept: Kept): string[] {
  const own: ReadonlySet<string> = new Set(Object.values(SHEETS));
  const names = door
    .sheets()
    .filter((sheet) => !sheet.hidden())
    .map((sheet) => sheet.name());
  const chosen = (kept.profile?.sheets ?? []).map(({ sheet }) => sheet).filter((sheet) => names.includes(sheet));
  const sheets = chosen.length > 0 ? chosen : names.filter((name) => !own.has(name));
  if (sheets.length === 0) throw new Failure('not-built');
  return sheets;
}
