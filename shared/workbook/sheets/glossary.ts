import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import { tableOf } from '../columns';
import { GLOSSARY_COLUMNS } from '../columns-logs';
import { SHEETS } from '../sheet-names';
import { tableOps } from '../table-ops';
import type { WriteOp } from '../write-op';

/** 用語集: headings only; people write the entries. */
export function glossarySheet(): WriteOp[] {
  return tableOps(
    tableOf(SHEETS.glossary, GLOSSARY_COLUMNS, 0),
    {
      title: say(workbookMessages.glossaryTitle, 'ja', {}),
      lead: say(workbookMessages.glossaryLead, 'ja', {}),
      protection: say(workbookMessages.protection, 'ja', {}),
    },
    [],
    { frozenColumns: 1, paper: 'A4' },
  );
}
