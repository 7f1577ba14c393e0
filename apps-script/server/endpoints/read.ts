import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { keep, readKept } from '../kept';
import { readSources } from '../read/read-sources';
import { reportOf } from '../read/report';
import { readState } from '../run/state';
import { settingsInForce } from '../settings-in-force';
import { withoutIgnored } from '../workbook';

/** Reads the chosen sheets and says what was understood. Writes nothing. */
export const readSheets = endpoint('readSheets', 'read', ({ door, given, locale }) => {
  const kept = readKept(door);
  const { settings } = settingsInForce(door, kept, readState(door), locale);
  const sources = readSources(door, given.sheets, given.profile ?? kept.profile, settings, locale, true);
  const report = reportOf(sources, locale);
  return { ...report, findings: withoutIgnored(report.findings, kept.ignored) };
});

/** Keeps the person's way of reading for the next time. */
export const confirmProfile = endpoint('confirmProfile', 'write', ({ door, given }) => {
  keep(door, readKept(door), 'profile', given.profile);
  return { profile: given.profile };
});

/** Shows a cell of the file to the person. */
export const jumpTo = endpoint('jumpTo', 'read', ({ door, given }) => {
  const sheet = door.sheetByName(given.sheet);
  if (!sheet) throw new Failure('sheet-missing', { sheet: given.sheet });
  sheet.activate(given.cell);
  return {};
});
