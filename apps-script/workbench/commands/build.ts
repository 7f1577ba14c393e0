import { join } from 'node:path';
import { DEFAULT_RULE_SET } from '../../../shared/assess/presets';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import { NO_SCHEDULE } from '../../../shared/roadmap/plan-schedule';
import { buildSnapshot } from '../../../shared/snapshot/build';
import { buildWorkbook } from '../../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../../shared/workbook/image';
import { readArguments } from './arguments';
import { assessPlan } from './assessments';
import type { Command } from './command';
import { failure } from './failure';
import { findingsCsv } from './findings-csv';
import { exitCodeOf, readFiles } from './read-files';
import { scheduleOf, scheduleOptions } from './schedule-options';
import { summarise } from './summary';
import { writeTogether } from './write-together';

/** `build FILE… --out DIR [--sheet NAME] [--json]` → plan.xlsx, snapshot.json, findings.csv: all of them or none. */
export const build: Command = async (args, console) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    out: { type: 'string' },
    sheet: { type: 'string', multiple: true },
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
  const ops = buildWorkbook(plan, findings, { rules, evaluationYear: null, ...schedule });
  const xlsx = await writeXlsx(applyOps(EMPTY_WORKBOOK, ops));
  const snapshot = buildSnapshot({
    plan,
    assessments: assessPlan(plan, rules),
    glossary: [],
    meta: { issued: localTime(new Date()), form: 'complete', ...schedule },
  });
  const files = {
    'plan.xlsx': xlsx,
    'snapshot.json': `${JSON.stringify(snapshot)}\n`,
    'findings.csv': findingsCsv(findings),
  };
  await writeTogether(out, files);
  const written = Object.keys(files).map((name) => join(out, name));
  if (values.json) console.out(`${JSON.stringify({ files: written, findings, coverage })}\n`);
  else console.out(`${summarise(checked)}書き出し\n${written.map((path) => `  ${path}\n`).join('')}`);
  return exitCodeOf(checked);
};

/** `2026-11-20T09:30:00+09:00` */
function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const shifted = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${shifted}${offset < 0 ? '-' : '+'}${pad(Math.abs(offset) / 60)}:${pad(Math.abs(offset) % 60)}`;
}
