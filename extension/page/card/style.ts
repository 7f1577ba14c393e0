/** Lengths in px: rem would follow the page. Colours hold 4.5 : 1 in both schemes. */
export const CARD_STYLE = `
:host { all: initial; }
.card {
  --back: #ffffff; --text: #1b2430; --soft: #4d5a6a; --line: #d5dce5; --tint: #f2f6fb; --accent: #1558b0; --good: #0b6b4a;
  position: fixed; inset: auto; margin: 0; padding: 0; box-sizing: border-box;
  width: max-content; min-width: min(240px, calc(100vw - 16px)); max-width: min(380px, calc(100vw - 16px)); max-height: min(86vh, 620px);
  overflow: auto; overscroll-behavior: contain;
  background: var(--back); color: var(--text); border: 1px solid var(--line); border-radius: 10px;
  box-shadow: 0 1px 2px rgb(16 30 54 / 14%), 0 10px 28px rgb(16 30 54 / 20%);
  font: 400 14px/1.75 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "BIZ UDPGothic", "Yu Gothic UI", Meiryo, sans-serif;
  text-align: start; letter-spacing: 0; writing-mode: horizontal-tb; direction: ltr; cursor: auto; user-select: text;
  overflow-wrap: anywhere; line-break: strict;
}
@media (prefers-color-scheme: dark) {
  .card { --back: #1e2530; --text: #eef2f7; --soft: #b4c0cf; --line: #465365; --tint: #283140; --accent: #8fc1ff; --good: #7fdcb5; }
}
@media (prefers-reduced-motion: no-preference) { .card { animation: come 120ms ease-out; } @keyframes come { from { opacity: 0; } } }
@media print { .card { display: none; } }
.head { display: flex; align-items: flex-start; gap: 8px; padding: 12px 8px 0 16px; }
.names { flex: 1; min-width: 0; }
.kind { display: inline-block; font-size: 11px; line-height: 18px; padding: 0 7px; border-radius: 9px; background: var(--tint); color: var(--soft); border: 1px solid var(--line); }
h2 { margin: 2px 0 0; font-size: 17px; line-height: 1.45; font-weight: 700; color: var(--text); }
.reading { margin: 0; font-size: 12px; line-height: 1.5; color: var(--soft); }
.body { padding: 4px 16px 10px; }
p { margin: 4px 0; }
.spellings { font-size: 12px; color: var(--soft); }
.definition { white-space: pre-line; }
.none { color: var(--soft); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1px 12px; margin: 8px 0 4px; font-size: 12.5px; }
dt { color: var(--soft); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 2px; font-size: 12.5px; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding-bottom: 3px; }
th, td { text-align: start; font-weight: 400; padding: 3px 8px 3px 0; border-top: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--soft); border-top: 0; white-space: nowrap; } tbody th { white-space: nowrap; }
.rate { white-space: nowrap; }
.bar { display: inline-block; width: 44px; height: 7px; margin-inline-end: 6px; border-radius: 4px; border: 1px solid var(--good); background: linear-gradient(to right, var(--good) var(--part), transparent var(--part)); }
.chart { display: block; margin: 6px 0 0; max-width: 100%; font-size: 10px; text-anchor: middle; fill: var(--soft); }
.aim { fill: none; stroke: var(--soft); } .got { fill: var(--good); }
.indicator:has(.chart) [scope="col"]:is(:nth-child(2), :nth-child(3))::before { content: ""; display: inline-block; width: 6px; height: 9px; margin-inline-end: 4px; border: 1px solid var(--soft); }
.indicator:has(.chart) [scope="col"]:nth-child(3)::before { background: var(--good); border-color: var(--good); }
.worked { font-size: 12px; color: var(--soft); }
.roadmap { list-style: none; margin: 8px 0 2px; padding: 0; font-size: 12px; line-height: 1.5; }
.roadmap li { margin: 4px 0; }
.track { display: block; height: 8px; border-radius: 4px; background: var(--tint); border: 1px solid var(--line); }
.span { display: block; height: 8px; border-radius: 4px; background: var(--accent); margin-inline-start: var(--from); width: var(--length); min-width: 4px; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; padding: 8px 16px 10px; border-top: 1px solid var(--line); background: var(--tint); font-size: 12px; color: var(--soft); }
.age { margin-inline-end: auto; }
.foot:has(a) .age { flex-basis: 100%; }
button, a { font: inherit; color: var(--accent); background: none; border: 0; padding: 2px; margin: 0; cursor: pointer; text-decoration: underline; text-underline-offset: 2px; border-radius: 4px; }
.icon { min-width: 28px; height: 28px; text-decoration: none; color: var(--soft); font-size: 15px; line-height: 1; }
.icon svg { width: 17px; height: 17px; display: block; margin: auto; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.icon:hover { background: var(--tint); color: var(--text); }
.icon[aria-pressed="true"] { background: var(--accent); color: var(--back); }
.form { margin: 0; padding: 8px 16px 10px; border-top: 1px solid var(--line); background: var(--tint); font-size: 12.5px; }
.form label { display: block; margin: 2px 0; } .form input { margin: 0 6px 0 0; vertical-align: -2px; accent-color: var(--accent); }
textarea { display: block; width: 100%; box-sizing: border-box; margin-top: 2px; padding: 4px 6px; font: inherit; color: var(--text); background: var(--back); border: 1px solid var(--soft); border-radius: 4px; resize: vertical; }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin: 8px 0 0; }
.buttons :first-child { padding: 3px 14px; background: var(--accent); color: var(--back); text-decoration: none; }
textarea:focus-visible, input:focus-visible, button:focus-visible, a:focus-visible, .card:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.card:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { .chart { fill: CanvasText; } .aim { stroke: CanvasText; } .got { fill: Highlight; } .indicator:has(.chart) [scope="col"]:nth-child(3)::before { background: Highlight; border-color: Highlight; forced-color-adjust: none; } .bar { background: linear-gradient(to right, CanvasText var(--part), Canvas var(--part)); forced-color-adjust: none; border-color: CanvasText; } .span { background: CanvasText; forced-color-adjust: none; } .icon[aria-pressed="true"] { border: 2px solid; } }
`;
