import { type PageHit, staticRange } from './hits';
import { leaveWill } from './last-will';
import { marksStyle, HIGHLIGHT_NAMES as NAMES } from './marks-style';
import type { MarkKind, Painter } from './painter';

/** Marks by CSS highlights over static ranges: no element is added, and the page's inserts stay fast. */
export class HighlightPainter implements Painter {
  /** Only where the browser has not laid our style under the page already: Firefox, and pages older than the extension. */
  private sheet: CSSStyleSheet | null | undefined;
  private readonly roots = new Set<Document | ShadowRoot>();

  static isSupported(): boolean {
    // In forced colours browsers fill highlights like a selection: the other painter stays quiet.
    if (matchMedia('(forced-colors: active)').matches) return false;
    return typeof Highlight === 'function';
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
    if (hits.length === 0) return;
    if (this.sheet === undefined) {
      this.sheet = null;
      if (!isStyled()) {
        this.sheet = new CSSStyleSheet();
        this.sheet.replaceSync(marksStyle(''));
        leaveWill(this.sheet, 'replaceSync', '');
      }
    }
    for (const root of this.roots) if (used.has(root)) this.adopt(root, this.sheet);
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
    return registered && (!this.sheet || [...document.adoptedStyleSheets].includes(this.sheet));
  }

  private adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet | null): void {
    if (sheet === null) return;
    const sheets = [...root.adoptedStyleSheets];
    if (!sheets.includes(sheet)) root.adoptedStyleSheets = [...sheets, sheet];
  }
}

const isStyled = () =>
  getComputedStyle(document.documentElement, `::highlight(${NAMES.term})`).textDecorationLine === 'underline';
