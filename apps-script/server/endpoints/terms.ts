import { proposalsOf } from '../../../shared/glossary/proposals';
import { readGlossarySheet } from '../../../shared/workbook/glossary-findings';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import { glossarySheet } from '../../../shared/workbook/sheets/glossary';
import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { prepareRun } from '../run/prepare';
import { addProposals } from '../run/proposed-rows';
import { readState } from '../run/state';
import { writtenMarks } from '../run/typed-since';
import { writeRun } from '../run/write-run';
import { GLOSSARY } from '../workbook';
import { clearWay, written } from './write';

const SHAPES = new Map([[SHEETS.glossary, { kind: 'table' as const, table: GLOSSARY }]]);

/** 職員からの報告を取り込む: what employees told of terms, for the keeper of the glossary to accept or to put aside. */
export const takeReports = endpoint('takeReports', 'write', ({ door, given, actor, started }) => {
  clearWay(door, actor);
  const state = readState(door);
  if (Object.keys(state.made.sheets).length === 0) throw new Failure('not-built');
  const prepared = prepareRun(door, state, glossarySheet(), SHAPES, { scope: 'structure' });
  const [job] = prepared.jobs;
  if (!job?.present) throw new Failure('sheet-missing', { sheet: SHEETS.glossary });
  const rows = job.cells.map((line) => line.map(({ value }) => String(value)));
  const { entries, waiting } = readGlossarySheet(rows);
  const proposals = proposalsOf(given.reports, [...entries, ...waiting.map(({ entry }) => entry)]);
  const added = proposals.length;
  // Several reports of the same words are one proposal.
  const known = new Set(given.reports.map(({ term, comment }) => `${term.trim()}\n${comment.trim()}`)).size - added;
  if (added === 0) return { added, known: Math.max(0, known), row: null, written: null };
  const grown = addProposals(job, job.present.size().rows, proposals);
  const outcome = writeRun(
    door,
    state,
    // What this run writes is told from what people write, when it is taken back.
    { ...prepared, jobs: [grown.job], record: { ...prepared.record, ...writtenMarks([grown.job]) } },
    {
      kind: 'terms',
      actor,
      sources: state.sources,
      fingerprint: '',
      request: JSON.stringify({ sheets: state.sources, profile: null }),
      started,
    },
  );
  job.present.activate(`A${grown.row}`);
  return { added, known: Math.max(0, known), row: grown.row, written: written(door, outcome) };
});
