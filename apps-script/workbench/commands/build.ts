import { join } from 'node:path';
import { DEFAULT_RULE_SET } from '../../../shared/assess/presets';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import type { GlossaryReading } from '../../../shared/glossary/read-csv';
import { cycleOf } from '../../../shared/review/queue';
import { NO_SCHEDULE } from '../../../shared/roadmap/plan-schedule';
import { buildSnapshot } from '../../../shared/snapshot/build';
import { initiativeExtras } from '../../../shared/snapshot/extras';
import { buildWorkbook } from '../../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../../shared/workbook/image';
import { readArguments } from './arguments';
import { assessPlan } from './assessments';
import type { Command } from './command';
import { failure } from './failure';
import { findingsCsv } from './findings-csv';
import { glossaryOps } from './glossary-ops';
import { openGlossary } from './open-glossary';
import { exitCodeOf, readFiles } from './read-files';
import { scheduleOf, scheduleOptions } from './schedule-options';
import { summarise, writtenLines } from './summary';
import { writeTogether } from './write-together';

/** `build FILE… --out DIR [--sheet NAME] [--glossary FILE] [--json]` → plan.xlsx, snapshot.json, findings.csv: all of them or none. */
export const build: Command = async (args, console) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    out: { type: 'string' },
    sheet: { type: 'string', multiple: true },
    glossary: { type: 'string' },
    ...scheduleOptions,
  });
  const { out } = values;
  if (positionals.length > 0 && (out === undefined || out === ''))
    throw failure('missing-argument', { what: '書き出すフォルダー（--out）' });
  const schedule = scheduleOf(values, NO_SCHEDULE);
  const checked = await readFiles(positionals, values.sheet ?? []);
  if (out === undefined) return 2;
  const { plan, findings, coverage } = checked;

  const rules = DEFAULT_RULE_SET;
  const glossary = values.glossary === undefined ? NO_GLOSSARY : await openGlossary(values.glossary);
  const ops = [
    ...buildWorkbook(plan, findings, { rules, evaluationYear: null, ...schedule }),
    ...glossaryOps(glossary),
  ];
  const issued = localTime(new Date());
  const xlsx = await writeXlsx(applyOps(EMPTY_WORKBOOK, ops));
  const snapshot = buildSnapshot({
    plan,
    assessments: assessPlan(plan, rules),
    glossary: glossary.entries,
    meta: {
      issued,
      form: 'complete',
      ...schedule,
      initiatives: initiativeExtras(plan, cycleOf('halfYearly', plan), issued.slice(0, 10)),
    },
  });
  const files = {
    'plan.xlsx': xlsx,
    'snapshot.json': `${JSON.stringify(snapshot)}\n`,
    'findings.csv': findingsCsv(findings),
  };
  await writeTogether(out, files);
  const written = Object.keys(files).map((name) => join(out, name));
  if (values.json) console.out(`${JSON.stringify({ files: written, findings, coverage })}\n`);
  else console.out(`${summarise(checked)}${writtenLines(written)}`);
  return exitCodeOf(checked);
};

const NO_GLOSSARY: GlossaryReading = { entries: [], rows: [], waiting: [], problems: [] };

/** `2026-11-20T09:30:00+09:00` */
function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const shifted = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${shifted}${offset < 0 ? '-' : '+'}${pad(Math.abs(offset) / 60)}:${pad(Math.abs(offset) % 60)}`;
}
