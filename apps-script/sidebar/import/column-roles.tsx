import { importWords } from '../../../shared/messages/sidebar-import';
import type { ReadReport } from '../../server/protocol';
import { useSession } from '../frame/session';
import { LongList } from '../parts/section';
import type { ImportRun } from './use-import';

/** Each column with what it was taken for; a choice where the reader takes corrections. */
export function ColumnRoles({ run, report }: { run: ImportRun; report: ReadReport }) {
  const { say } = useSession();
  const severalSheets = new Set(report.columns.map(({ sheet }) => sheet)).size > 1;
  return (
    <LongList items={report.columns} className="list columns">
      {(column) => {
        const role = run.roles.get(`${column.sheet}!${column.column}`) ?? column.role;
        return (
          <li key={`${column.sheet}!${column.column}`} className={column.sure ? 'column' : 'column column-unsure'}>
            <span className="column-name">
              {severalSheets && `${column.sheet} `}
              {say(importWords.columnName, column)}
            </span>
            <span className="column-header">{column.header || '—'}</span>
            {report.roles.length > 0 ? (
              <select
                className="input"
                aria-label={say(importWords.columnRole, column)}
                value={role}
                onChange={(event) => run.setRole(column.sheet, column.column, event.target.value)}
              >
                {!report.roles.some((choice) => choice.role === column.role) && (
                  <option value={column.role}>{column.label}</option>
                )}
                {report.roles.map((choice) => (
                  <option key={choice.role} value={choice.role}>
                    {choice.role === column.role ? column.label : choice.label}
                  </option>
                ))}
              </select>
            ) : (
              <span>{column.label}</span>
            )}
          </li>
        );
      }}
    </LongList>
  );
}
