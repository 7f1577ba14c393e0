import type { Locale } from '../../../shared/messages/define';
import { glossaryFindings, readGlossarySheet } from '../../../shared/workbook/glossary-findings';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { Door } from '../door';
import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { problemsOf } from '../health';
import { keep, readKept } from '../kept';
import type { HealthProblem, IgnoredFinding } from '../protocol';
import { readSources } from '../read/read-sources';
import { PresentBook } from '../review/present-book';
import { revisedSources } from '../review/revised-sources';
import { rulesInForce } from '../rules';
import type { Aspect } from '../run/planned';
import { prepareRun } from '../run/prepare';
import { tellNames } from '../run/record';
import type { SheetJob } from '../run/sheet-job';
import { readState } from '../run/state';
import { writeRun } from '../run/write-run';
import { settingsInForce } from '../settings-in-force';
import { desiredWorkbook, placeOf, withoutIgnored, workbookSettings } from '../workbook';
import { clearWay, written } from './write';

/** The workbook that is there beside the one that should be, with nothing new from the source. */
function examine(door: Door, locale: Locale) {
  const state = readState(door);
  if (Object.keys(state.made.sheets).length === 0) throw new Failure('not-built');
  tellNames(door, state);
  const kept = readKept(door);
  const inForce = settingsInForce(door, kept, state, locale);
  const read = readSources(door, state.sources, kept.profile, inForce.settings, locale);
  const sources = revisedSources(door, read, locale);
  const rules = rulesInForce(door, kept, locale, state, inForce.lines);
  const workbook = workbookSettings(rules, inForce);
  const { ops, shapes } = desiredWorkbook(sources.plan, sources.findings, workbook, kept.ignored);
  const prepared = prepareRun(door, state, ops, shapes, { scope: 'structure' });
  return { state, kept, sources, prepared };
}

/** 点検: what is wrong with the plan, and what people changed in the workbook that breaks it. */
export const check = endpoint('check', 'read', ({ door, locale }) => {
  const { state, kept, sources, prepared } = examine(door, locale);
  const book = new PresentBook(door, state, kept);
  const glossary =
    book.sheetNumber(SHEETS.glossary) === null
      ? []
      : glossaryFindings(readGlossarySheet(book.glossaryRows()), sources.plan, [], locale);
  return {
    problems: problemsOf(prepared, locale),
    findings: withoutIgnored([...sources.findings, ...glossary], kept.ignored),
    ignored: [...kept.ignored],
  };
});

/** Dropdowns that are gone are set again; around a column that comes back, so is all that reached over it. */
function mending(job: SheetJob, chosen: readonly HealthProblem[]): SheetJob {
  const lost = chosen.some(({ code, sheet }) => code === 'dropdown-gone' && sheet === job.name);
  const again: readonly Aspect[] =
    job.placement.insert.length > 0 ? ['dropDowns', 'rules', 'notes', 'merges'] : lost ? ['dropDowns'] : [];
  if (again.length === 0) return job;
  return { ...job, aspects: new Set([...job.aspects, ...again]), comesBack: job.placement.insert.length > 0 };
}

/** 直す: mends what is certain, on the sheets of the problems given, and leaves every other word as it is. */
export const repair = endpoint('repair', 'write', ({ door, given, locale, actor, started }) => {
  clearWay(door, actor);
  const { state, sources, prepared } = examine(door, locale);
  const chosen = problemsOf(prepared, locale).filter(
    (problem) => problem.certain && given.problems.includes(problem.id),
  );
  if (chosen.length === 0) throw new Failure('stale');
  // What a deleted column or sheet left as #REF! in other sheets is put right with it.
  const everywhere = chosen.some(({ code }) => code === 'column-gone' || code === 'sheet-gone');
  const jobs = prepared.jobs
    .filter((job) => everywhere || chosen.some(({ sheet }) => sheet === job.name || sheet === job.sheet))
    .map((job) => mending(job, chosen));
  return written(
    door,
    writeRun(
      door,
      state,
      { ...prepared, jobs },
      {
        kind: 'repair',
        actor,
        sources: state.sources,
        fingerprint: sources.fingerprint,
        request: JSON.stringify({ sheets: state.sources, profile: null }),
        started,
      },
    ),
  );
});

/** Sets a finding aside, with the reason and who said so. */
export const ignoreFinding = endpoint('ignoreFinding', 'write', ({ door, given, actor }) => {
  const kept = readKept(door);
  const { code, sheet, cell, path, reason } = given;
  const entry: IgnoredFinding = { code, sheet, cell, path, reason, actor, at: new Date(door.now()).toISOString() };
  const ignored = [...kept.ignored.filter((one) => placeOf(one) !== placeOf(entry)), entry];
  keep(door, kept, 'ignored', ignored);
  return { ignored };
});

export const heedFinding = endpoint('heedFinding', 'write', ({ door, given }) => {
  const kept = readKept(door);
  const ignored = kept.ignored.filter((one) => placeOf(one) !== placeOf(given));
  keep(door, kept, 'ignored', ignored);
  return { ignored };
});
