import { Fragment } from 'react';
import type { DataTable } from '../../drawing/data-table';

/** A table of facts: the words beside a drawing. It scrolls by itself where the page is narrow. */
export function TableView({ table }: { table: DataTable }) {
  const { caption, columns, rows, sections = [] } = table;
  const headings = (at: number) => sections.filter(({ before }) => before === at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="drawing-table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of facts have no other identity and never move.
            <Fragment key={at}>
              {headings(at).map(({ label, depth }) => (
                <tr key={`${depth}${label}`}>
                  <th className="drawing-section" colSpan={columns.length} scope="rowgroup">
                    {label}
                  </th>
                </tr>
              ))}
              <tr>
                {columns.map(({ label, heads, align }, index) =>
                  heads ? (
                    <th key={label} scope="row">
                      {row[index]}
                    </th>
                  ) : (
                    <td key={label} className={align === 'right' ? 'drawing-number' : undefined}>
                      {row[index]}
                    </td>
                  ),
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
