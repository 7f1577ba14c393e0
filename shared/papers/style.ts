import { DARK, LIGHT, paletteProperties } from '../drawing/palette';

/** The looks of every paper: on the screen light and dark, in print A4, wide parts A3 landscape. */
export const STYLE = `
:root { color-scheme: light dark; ${paletteProperties(LIGHT)} --link: #0031d8; }
@media (prefers-color-scheme: dark) { :root { ${paletteProperties(DARK)} --link: #9db7f9; } }
* { box-sizing: border-box; }
body { margin: 0; font-family: "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif;
  line-height: 1.6; color: var(--drawing-ink); background: var(--drawing-ground); }
main, header, nav { max-width: 96rem; margin-inline: auto; padding-inline: 1.25rem; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--drawing-ground); color: var(--link); padding: .5rem 1rem; }
.skip:focus { inset-inline-start: 0; }
a { color: var(--link); }
h1 { font-size: 1.6rem; line-height: 1.3; margin-block: 1.5rem .5rem; }
h2 { font-size: 1.3rem; line-height: 1.35; border-block-end: 2px solid var(--drawing-baredge); padding-block-end: .2rem; margin-block: 2.5rem 1rem; }
h3 { font-size: 1.05rem; margin-block: 1.5rem .5rem; }
p { max-width: 60em; margin-block: .5rem; }
.lead { color: var(--drawing-quiet); }
nav ol { columns: 2 18rem; padding-inline-start: 1.5rem; }
figure { margin: 1rem 0; }
svg { max-width: 100%; height: auto; display: block; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem 2rem; align-items: start; }
.scroll { overflow-x: auto; margin-block: .75rem 1.25rem; }
.scroll:focus-visible { outline: 2px solid var(--link); }
table { border-collapse: collapse; font-size: .8125rem; line-height: 1.45; width: 100%; }
table.weighed { table-layout: fixed; min-width: 48rem; }
.wide table { min-width: 64rem; }
.pair table { min-width: 0; }
caption { text-align: start; font-weight: 700; padding-block: .25rem; }
th, td { border: 1px solid var(--drawing-line); padding: .25rem .45rem; text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { background: var(--drawing-heading); font-weight: 700; text-align: center; vertical-align: middle; }
tbody th { font-weight: 500; }
th.section { background: var(--drawing-band); font-weight: 700; }
th.section0 { background: var(--drawing-heading); }
.right { text-align: end; font-variant-numeric: tabular-nums; }
.center { text-align: center; }
.sheet { border-block-start: 2px solid var(--drawing-line); }
.sheet:first-of-type { border: 0; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dl.facts dt { color: var(--drawing-quiet); } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
@page { size: A4; margin: 14mm 12mm; }
@page wide { size: A3 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; ${paletteProperties(LIGHT)} }
  body { font-size: 10pt; }
  main, header, nav { max-width: none; padding: 0; }
  .skip, nav.screen { display: none; }
  .scroll { overflow: visible; }
  .wide { page: wide; }
  .wide table, table.weighed { min-width: 0; }
  table { font-size: 8.5pt; line-height: 1.35; }
  .wide table { font-size: 7.5pt; }
  th, td { padding: 1mm 1.2mm; }
  thead { display: table-header-group; }
  tr, figure, dl.facts > * { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  th.section { break-after: avoid; }
  .sheet { break-before: page; border: 0; }
  .sheet:first-of-type { break-before: auto; }
  .section-page { break-before: page; }
  .pair { display: block; }
  .pair svg { width: 150mm; }
  .sheet { font-size: 9pt; line-height: 1.4; }
  .sheet figure, .sheet .scroll { margin-block: 1mm 2mm; }
  .sheet table { font-size: 8pt; line-height: 1.25; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
