import { join } from 'node:path';
import { DEFAULT_RULE_SET } from '../../../shared/assess/presets';
import { type FiscalYear, fiscalYearOrNull } from '../../../shared/calendar/fiscal-year';
import { ROADMAP_STYLES } from '../../../shared/drawing/roadmap-style';
import { writeObservationColumns, writeObservations } from '../../../shared/exchange/observations';
import { writeStratml } from '../../../shared/exchange/stratml';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import type { Locale } from '../../../shared/messages/define';
import { roadmapMessages } from '../../../shared/messages/roadmap';
import { annualReport } from '../../../shared/papers/annual-report';
import { boardPapers } from '../../../shared/papers/board-papers';
import { paperFacts, plainInput } from '../../../shared/papers/facts';
import { initiativeSheets } from '../../../shared/papers/initiative-sheets';
import { paperTables } from '../../../shared/papers/paper-tables';
import { tableWorkbook } from '../../../shared/papers/table-workbook';
import { defaultCycle } from '../../../shared/review/cycle';
import { NO_SCHEDULE } from '../../../shared/roadmap/plan-schedule';
import { positionOfDate } from '../../../shared/roadmap/position';
import { readArguments } from './arguments';
import type { Command } from './command';
import { failure } from './failure';
import { exitCodeOf, readPlanFiles } from './read-files';
import { scheduleOf, scheduleOptions } from './schedule-options';
import { summarise, writtenLines } from './summary';
import { writeTogether } from './write-together';

/** `report FILE… --out DIR` → the papers and the open data of a plan: all files or none. */
export const report: Command = async (args, console) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    out: { type: 'string' },
    sheet: { type: 'string', multiple: true },
    year: { type: 'string' },
    before: { type: 'string' },
    date: { type: 'string' },
    lang: { type: 'string' },
    layout: { type: 'string' },
    ...scheduleOptions,
  });
  const { out } = values;
  if (positionals.length > 0 && (out === undefined || out === ''))
    throw failure('missing-argument', { what: '書き出すフォルダー（--out）' });
  const [locale, year, today] = [localeOf(values.lang), yearOf(values.year), dateOf(values.date)];
  const layout = layoutOf(values.layout);
  scheduleOf(values, NO_SCHEDULE);
  const checked = await readPlanFiles(positionals, values.sheet ?? []);
  if (out === undefined) return 2;
  const { plan, findings, coverage } = checked;
  const before = values.before === undefined ? null : (await readPlanFiles([values.before], [])).plan;

  const { log } = checked;
  const schedule = scheduleOf(values, checked.schedule);
  const facts = paperFacts({ ...plainInput(plan, DEFAULT_RULE_SET, locale), ...schedule, log, today, year, layout });
  const files: Record<string, string | Uint8Array> = {
    'report.html': annualReport(facts),
    'kohyo.html': initiativeSheets(facts),
    'papers.xlsx': await writeXlsx(tableWorkbook(paperTables(facts, before))),
    ...(before || log.length > 0
      ? { 'changes.html': boardPapers(facts, { board: '会議', before, cycle: defaultCycle }) }
      : {}),
    'observations.csv': writeObservations(plan),
    'observations-columns.csv': writeObservationColumns(),
    'plan.stratml.xml': writeStratml(plan, { publicationDate: today, source: null, vision: null }),
  };
  await writeTogether(out, files);
  const written = Object.keys(files).map((name) => join(out, name));
  if (values.json) console.out(`${JSON.stringify({ files: written, findings, coverage })}\n`);
  else console.out(`${summarise(checked)}${writtenLines(written)}`);
  return exitCodeOf(checked);
};

/** Id of a layout of the roadmap; its id or the beginning of its Japanese name (伊勢原). */
function layoutOf(text: string | undefined): string {
  if (text === undefined) return 'standard';
  const found = ROADMAP_STYLES.find(({ id }) => id === text || roadmapMessages[id as 'standard'].ja({}).includes(text));
  if (!found) throw failure('option-value', { option: '--layout' });
  return found.id;
}

function localeOf(text: string | undefined): Locale {
  if (text === undefined || text === 'ja' || text === 'en') return text ?? 'ja';
  throw failure('option-value', { option: '--lang' });
}

function yearOf(text: string | undefined): FiscalYear | null {
  if (text === undefined) return null;
  const year = /^\d{4}$/.test(text) ? fiscalYearOrNull(Number(text)) : null;
  if (year === null) throw failure('option-value', { option: '--year' });
  return year;
}

/** The day of issue: given, else today in this computer's time. */
function dateOf(text: string | undefined): string {
  if (text !== undefined) {
    if (positionOfDate(text) === null) throw failure('option-value', { option: '--date' });
    return text;
  }
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
