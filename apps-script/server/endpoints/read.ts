import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { keep, readKept } from '../kept';
import { readSources } from '../read/read-sources';
import { reportOf } from '../read/report';
import { withoutIgnored } from '../workbook';

/** Reads the chosen sheets and says what was understood. Writes nothing. */
export const readSheets = endpoint('readSheets', 'read', ({ door, given, locale }) => {
  const kept = readKept(door);
  const sources = readSources(door, given.sheets, given.profile ?? kept.profile, kept.settings, locale);
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
