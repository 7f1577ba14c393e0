import { fiscalYearOrNull } from '../../../shared/calendar/fiscal-year';
import type { DataTable } from '../../../shared/drawing/data-table';
import { type PlainSheet, writePlainXlsx } from '../../../shared/exchange/plain-xlsx';
import { toDecide } from '../../../shared/papers/board-list';
import { evaluationList } from '../../../shared/papers/evaluation-list';
import { paperFacts, plainInput } from '../../../shared/papers/facts';
import { projectLog } from '../../../shared/review/projection';
import { cycleOf } from '../../../shared/review/queue';
import { REVISION_HEADINGS, revisionRows } from '../../../shared/review/revision-table';
import { encodeBase64 } from '../../../shared/text/utf8';
import { endpoint } from '../endpoint';
import { readKept } from '../kept';
import { logSheetOf } from '../review/log-export';
import { openLog } from '../review/log-sheet';
import { japanTime } from '../review/look';
import { planInForce } from '../review/plan-in-force';
import { rulesInForce } from '../rules';
import { readState } from '../run/state';
import { settingsInForce } from '../settings-in-force';

/** 会議の資料: everything that the board is given, from the log and the workbook as they stand. */
export const reviewPapers = endpoint('reviewPapers', 'read', ({ door, given, locale }) => {
  const state = readState(door);
  const stored = readKept(door);
  const kept = { ...stored, settings: settingsInForce(door, stored, state, locale).settings };
  const plan = planInForce(door, state, kept, locale);
  const log = openLog(door).entries;
  const today = given.today ?? japanTime(door.now()).slice(0, 10);
  const year = given.year === undefined ? (kept.settings.evaluationYear ?? null) : fiscalYearOrNull(given.year);
  const facts = paperFacts({
    ...plainInput(plan, rulesInForce(door, kept, locale, state), locale),
    today,
    year,
    log,
  });
  const revisions: PlainSheet = {
    name: '新旧対照表',
    rows: [[...REVISION_HEADINGS], ...revisionRows(plan, projectLog(log))],
    widths: [12, 32, 28, 24, 24, 36, 28, 28],
    headerRows: 1,
  };
  const sheets = [
    revisions,
    sheetOf('会議にかける事項', toDecide(facts, cycleOf(kept.settings.reviewCycle, plan))),
    ...(facts.reported === null ? [] : [sheetOf('評価一覧', evaluationList(facts, facts.reported))]),
    logSheetOf(log),
  ];
  return { fileName: `見直しの資料-${today}.xlsx`, xlsx: encodeBase64(writePlainXlsx(sheets)) };
});

/** A table of the papers as texts; group headings stand before the column's own. */
function sheetOf(name: string, { columns, rows }: DataTable): PlainSheet {
  return {
    name,
    rows: [
      columns.map(({ group, label }) => (group === undefined ? label : `${group}\n${label}`)),
      ...rows.map((row) => columns.map((_, at) => row[at] ?? '')),
    ],
    widths: columns.map(({ weight = 10 }) => Math.max(6, Math.round(weight * 1.4))),
    headerRows: 1,
  };
}
