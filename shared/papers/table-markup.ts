import type { DataColumn, DataTable } from '../drawing/data-table';
import { type Html, html, lines } from './html';

/**
 * A table as markup: caption, headings with scope, group headings, headings between rows. Wide ones print on A3 and scroll on the screen.
 * `name` is for screen readers, where several tables of a page share a caption.
 */
export function tableMarkup(table: DataTable, width: 'narrow' | 'wide' = 'narrow', name = table.caption): Html {
  const { caption, columns, rows, sections = [] } = table;
  const total = columns.reduce((sum, { weight = 10 }) => sum + weight, 0);
  const widths = columns.map(({ weight = 10 }) => html`<col class="w${Math.round((weight / total) * 1000)}">`);
  const weighed = columns.some(({ weight }) => weight !== undefined);
  const body = rows.map((row, index) => [
    sections
      .filter(({ before }) => before === index)
      .map(
        ({ label, depth }) =>
          html`<tr><th class="section section${Math.min(depth, 2)}" colspan="${columns.length}" scope="rowgroup">${label}</th></tr>`,
      ),
    html`<tr>${columns.map((column, at) => cell(column, row[at] ?? ''))}</tr>`,
  ]);
  return html`<section class="scroll ${width}" aria-label="${name}" tabindex="0"><table class="${weighed ? 'weighed' : 'free'}"><caption>${caption}</caption>${
    weighed ? html`<colgroup>${widths}</colgroup>` : ''
  }<thead>${headings(columns)}</thead><tbody>${body}</tbody></table></section>`;
}

/** Rules for the widths that a document's tables name, in tenths of a percent: `w125` = 12.5 %. No element carries a style of its own. */
export function widthRules(markup: string): string {
  const used = new Set([...markup.matchAll(/<col class="w(\d+)">/g)].map(([, tenths]) => Number(tenths)));
  return [...used].map((tenths) => `.w${tenths} { width: ${tenths / 10}%; }`).join('\n');
}

function cell({ heads, align }: DataColumn, text: string): Html {
  if (heads) return html`<th scope="row">${lines(text)}</th>`;
  return align ? html`<td class="${align}">${lines(text)}</td>` : html`<td>${lines(text)}</td>`;
}

/** One row of headings, or two where columns stand in groups. */
function headings(columns: readonly DataColumn[]): Html {
  if (columns.every(({ group }) => group === undefined))
    return html`<tr>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr>`;
  const upper: Html[] = [];
  for (let at = 0; at < columns.length; ) {
    const { group, label } = columns[at] ?? { label: '' };
    if (group === undefined) {
      upper.push(html`<th scope="col" rowspan="2">${label}</th>`);
      at++;
      continue;
    }
    let end = at;
    while (columns[end]?.group === group) end++;
    upper.push(html`<th scope="colgroup" colspan="${end - at}">${group}</th>`);
    at = end;
  }
  const lower = columns
    .filter(({ group }) => group !== undefined)
    .map(({ label }) => html`<th scope="col">${label}</th>`);
  return html`<tr>${upper}</tr><tr>${lower}</tr>`;
}
