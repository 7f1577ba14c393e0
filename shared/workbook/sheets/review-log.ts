import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import { tableOf } from '../columns';
import { REVIEW_LOG_COLUMNS } from '../columns-logs';
import { SHEETS } from '../sheet-names';
import { tableOps } from '../table-ops';
import type { WriteOp } from '../write-op';

/** 見直し履歴: headings only; entries are appended by the review. */
export function reviewLogSheet(): WriteOp[] {
  return tableOps(
    tableOf(SHEETS.reviewLog, REVIEW_LOG_COLUMNS, 0),
    {
      title: say(workbookMessages.reviewLogTitle, 'ja', {}),
      lead: say(workbookMessages.reviewLogLead, 'ja', {}),
      protection: say(workbookMessages.protection, 'ja', {}),
    },
    [],
    { frozenColumns: 1, paper: 'A4' },
  );
}
