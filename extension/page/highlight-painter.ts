import { type PageHit, staticRange } from './hits';
import type { MarkKind, Painter } from './painter';

const NAMES: Record<MarkKind, string> = { term: 'michishirube-term', initiative: 'michishirube-initiative' };

/** The page's own text colour carries the marks, so that they are seen on light and dark pages alike. Nothing is printed. */
const STYLE = `
::highlight(${NAMES.term}) { text-decoration: underline 2px dotted color-mix(in srgb, currentColor 55%, #1a66d6); text-underline-offset: 3px; }
::highlight(${NAMES.initiative}) { text-decoration: underline 2px dashed color-mix(in srgb, currentColor 55%, #0b7a55); text-underline-offset: 3px; }
@media (forced-colors: active) { ::highlight(${NAMES.term}), ::highlight(${NAMES.initiative}) { text-decoration-color: LinkText; } }
@media print { ::highlight(${NAMES.term}), ::highlight(${NAMES.initiative}) { text-decoration: none; } }
`;

/** Marks by CSS highlights over static ranges: no element is added, and the page's inserts stay fast. */
export class HighlightPainter implements Painter {
  private readonly sheet = new CSSStyleSheet();
  private readonly roots = new Set<Document | ShadowRoot>();

  constructor() {
    this.sheet.replaceSync(STYLE);
  }

  static isSupported(): boolean {
    return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
  }

  addRoot(root: Document | ShadowRoot): void {
    this.roots.add(root);
  }

  paint(hits: readonly PageHit[], kindOf: (hit: PageHit) => MarkKind): void {
    const ranges: Record<MarkKind, StaticRange[]> = { term: [], initiative: [] };
    const used = new Set<Node>();
    for (const hit of hits) {
      ranges[kindOf(hit)].push(staticRange(hit));
      used.add(hit.block.getRootNode());
    }
    for (const kind of ['term', 'initiative'] as const) {
      // A registered highlight without ranges still costs: take it away.
      if (ranges[kind].length === 0) CSS.highlights.delete(NAMES[kind]);
      else CSS.highlights.set(NAMES[kind], new Highlight(...ranges[kind]));
    }
    for (const root of this.roots) if (used.has(root)) this.adopt(root);
  }

  clear(): void {
    for (const kind of ['term', 'initiative'] as const) CSS.highlights.delete(NAMES[kind]);
    for (const root of this.roots) {
      const others = [...root.adoptedStyleSheets].filter((sheet) => sheet !== this.sheet);
      if (others.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = others;
    }
  }

  /** Whether the page has taken our marks away. */
  isIntact(): boolean {
    const registered = CSS.highlights.has(NAMES.term) || CSS.highlights.has(NAMES.initiative);
    return registered && [...document.adoptedStyleSheets].includes(this.sheet);
  }

  private adopt(root: Document | ShadowRoot): void {
    const sheets = [...root.adoptedStyleSheets];
    if (!sheets.includes(this.sheet)) root.adoptedStyleSheets = [...sheets, this.sheet];
  }
}
