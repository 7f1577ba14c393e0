import { PRESETS } from '../../../shared/assess/presets';
import { endpoint } from '../endpoint';
import { readKept } from '../kept';
import type { SheetInfo } from '../protocol';
import { logSheetId } from '../review/log-sheet';
import { isHousekeeping, readState } from '../run/state';
import { settingsInForce } from '../settings-in-force';
import { workbookState } from '../workbook-state';

/** Everything the first screen needs, in one call. */
export const bootstrap = endpoint('bootstrap', 'read', ({ door, locale, recovered }) => {
  const email = door.actor();
  const state = readState(door);
  const kept = readKept(door);
  const generated = new Set<number | null>([...Object.values(state.made.sheets), logSheetId(door)]);
  const sources = new Set(state.sources);
  const active = door.activeSheet().id;
  const sheets: SheetInfo[] = door
    .sheets()
    .filter((sheet) => !isHousekeeping(sheet.name()))
    .map((sheet) => ({
      name: sheet.name(),
      role: generated.has(sheet.id) ? 'generated' : sources.has(sheet.name()) ? 'source' : 'other',
      hidden: sheet.hidden(),
      ...sheet.size(),
      active: sheet.id === active,
    }));
  return {
    actor: { email, mayWrite: email !== null },
    locale: kept.raw.settings === undefined ? locale : kept.settings.locale,
    spreadsheet: { name: door.name() },
    sheets,
    profile: kept.profile,
    workbook: workbookState(door, state),
    recovered,
    settings: settingsInForce(door, kept, state, locale).settings,
    ruleSets: PRESETS.map((rules) => ({ id: rules.id, name: rules.title[locale] })),
    ignored: [...kept.ignored],
  };
});
