import Papa from 'papaparse';
import { TERM_REPORT_KINDS, termReportRows } from '../../../shared/glossary/term-report';
import type { Status } from '../../data/protocol';
import { button, element, plain } from '../../page/card/element';
import { ask } from '../ask';
import { saveText } from '../save-text';
import { word } from '../word';

const MOST_SHOWN = 10;

/** What was told about terms on this machine: shown, saved for the keepers of the glossary, cleared. */
export function reportsSection({ reports }: Status, again: (status: Status) => void): HTMLElement {
  const section = element('section', '', element('h2', '', word('reports')));
  if (reports.length === 0) {
    section.append(element('p', 'soft', word('noReports')));
    return section;
  }
  const latest = reports.slice(-MOST_SHOWN).reverse();
  const lines = latest.map(({ kind, term, comment, page, at }) =>
    element(
      'li',
      '',
      element('strong', '', plain(term, 100)),
      element('span', 'count', ` ${TERM_REPORT_KINDS[kind]}`),
      comment === '' ? null : element('p', '', plain(comment, 400)),
      element('p', 'soft', [at?.slice(0, 10) ?? '', plain(page ?? '', 120)].filter((part) => part !== '').join(' ・ ')),
    ),
  );
  const save = button('', word('exportReports'), word('exportReports'), () => {
    const rows = termReportRows(reports);
    // With BOM for Excel, and no cell that a spreadsheet would execute.
    const table = Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' });
    saveText(`\ufeff${table}`, 'michishirube-reports.csv', 'text/csv');
  });
  const clear = button('', word('clearReports'), word('clearReports'), () => {
    if (confirm(word('clearSure'))) void ask<Status>({ type: 'clear-reports' }).then(again);
  });
  section.append(
    element('p', 'soft', word('reportCount', { count: reports.length })),
    element('ul', 'list', ...lines),
    element('p', 'row', save, clear),
  );
  return section;
}
