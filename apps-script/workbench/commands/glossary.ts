import { basename, dirname } from 'node:path';
import type { Finding } from '../../../shared/check/finding';
import { writeCsv } from '../../../shared/exchange/csv-write';
import { writeSkos } from '../../../shared/exchange/skos';
import { writeTbx } from '../../../shared/exchange/tbx';
import { proposalsOf } from '../../../shared/glossary/proposals';
import { readTermReports } from '../../../shared/glossary/term-report';
import { glossaryRows, type KeptEntry } from '../../../shared/glossary/write-rows';
import { say } from '../../../shared/messages/define';
import { glossaryCommandWords as words } from '../../../shared/messages/glossary-command';
import { glossaryFindings } from '../../../shared/workbook/glossary-findings';
import { readArguments } from './arguments';
import type { Command } from './command';
import { failure } from './failure';
import { openGlossary, tablesOf } from './open-glossary';
import { readFiles } from './read-files';
import { writeTogether } from './write-together';

/** How a glossary is written, by the name given to --to. */
const WRITERS: Readonly<Record<string, (kept: readonly KeptEntry[], name: string) => string>> = {
  csv: (kept) => writeCsv(glossaryRows(kept)),
  // Proposals are the office's own affair: only what is in use is handed on.
  skos: (kept, name) => writeSkos(inUse(kept), { title: name, base: BASE }),
  tbx: (kept, name) => writeTbx(inUse(kept), { title: name, base: BASE }),
};
const BASE = 'urn:michishirube:glossary';
const inUse = (kept: readonly KeptEntry[]) => kept.filter(({ status }) => status === null).map(({ entry }) => entry);

/**
 * `glossary FILE [--plan FILE …] [--reports FILE …] [--with GLOSSARY] [--to csv|skos|tbx [--out FILE]] [--json]`: checks a glossary,
 * alone and against a plan; takes in reports as proposals; writes it in another form.
 */
export const glossary: Command = async (args, console) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    plan: { type: 'string', multiple: true },
    reports: { type: 'string', multiple: true },
    with: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
  });
  const [file, extra] = positionals;
  if (file === undefined) throw failure('missing-argument', { what: '用語集のファイル' });
  if (extra !== undefined) throw failure('too-many-arguments', { argument: extra });
  const write = values.to === undefined ? undefined : WRITERS[values.to];
  if (values.to !== undefined && write === undefined) throw failure('option-value', { option: '--to' });

  const reading = await openGlossary(file);
  const known = values.with === undefined ? [] : (await openGlossary(values.with)).entries;
  const plan = values.plan === undefined ? emptyPlan : (await readFiles(values.plan, [])).plan;
  const findings = glossaryFindings(reading, plan, known);
  const kept: KeptEntry[] = [
    ...reading.entries.map((entry) => ({ entry, status: null })),
    ...reading.waiting.map(({ entry, status }) => ({ entry, status })),
  ];
  let proposed = 0;
  for (const path of values.reports ?? []) {
    const { reports, unread } = readTermReports((await tablesOf(path))[0]?.rows ?? []);
    if (unread.length > 0) {
      console.error(`${say(words.unreadReports, 'ja', { name: basename(path), rows: unread.join('、') })}\n`);
    }
    const proposals = proposalsOf(
      reports,
      kept.map(({ entry }) => entry),
    );
    proposed += proposals.length;
    kept.push(...proposals.map((entry) => ({ entry, status: '提案' as const })));
  }

  if (write !== undefined) {
    const written = write(kept, basename(file));
    if (values.out === undefined) console.out(written);
    else await writeTogether(dirname(values.out), { [basename(values.out)]: written });
  } else if (values.json) {
    const summary = { entries: reading.entries, waiting: kept.slice(reading.entries.length), findings };
    console.out(`${JSON.stringify(summary)}\n`);
  } else {
    const counts = { used: reading.entries.length, waiting: kept.length - reading.entries.length, proposed };
    console.out([say(words.summary, 'ja', counts), ...findings.map(line)].map((text) => `${text}\n`).join(''));
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};

const MARKS = { error: '×', warning: '△', info: '・' } as const;

function line({ severity, message, place }: Finding): string {
  // Only a word of the plan needs its place said: the rows of the glossary stand in the sentence.
  const where =
    place.cell === null || place.sheet === null || message.includes('行目') ? '' : `（${place.sheet} ${place.cell}）`;
  return `${MARKS[severity]} ${message}${where}`;
}

const emptyPlan = {
  title: null,
  organization: null,
  period: null,
  levels: [],
  nodes: [],
  initiatives: [],
  indicators: [],
  actions: [],
  references: [],
  statedCounts: [],
};
