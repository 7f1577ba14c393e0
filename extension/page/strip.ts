import type { CardKit, PageInitiative } from '../data/protocol';
import { BADGE_STYLE, badge } from './badges';
import { button, element, icon, plain } from './card/element';
import { yearName } from './card/initiative-face';
import { makeHost } from './host';

const STYLE = `
.strip { position: fixed; left: 12px; bottom: 12px; z-index: 2147483645; display: flex; align-items: center; gap: 2px 10px; flex-wrap: wrap; box-sizing: border-box; width: auto; min-width: 0;
  max-width: min(720px, calc(100vw - 24px)); padding: 5px 6px 5px 14px; font-size: 13px; border-inline-start: 4px solid var(--accent); }
.strip strong { min-width: 0; }
.soft { color: var(--soft); font-size: 12px; }
.badge { padding: 0 5px; box-sizing: border-box; }
.spring { flex: 1; }
`;

/** One quiet line at the foot of a page that belongs to an initiative. */
export class Strip {
  private readonly host: HTMLElement;

  constructor(
    initiative: PageInitiative,
    { style, words, locale }: CardKit,
    actions: { open(rect: DOMRect): void; close(): void },
    mode: ShadowRootMode = 'closed',
  ) {
    // The card gives the focus back to the host, and the host to its first button.
    const { host, shadow } = makeHost({ mode, delegatesFocus: true }, style + BADGE_STYLE + STYLE);
    this.host = host;
    const { label, mark, year, divisions } = initiative;
    const box = element('aside', 'card strip', element('span', 'kind', words.thisPage));
    box.setAttribute('aria-label', words.thisPage);
    box.setAttribute('lang', locale);
    box.append(element('strong', '', plain(label, 80)));
    if (mark !== null) {
      box.append(badge(mark));
      if (year !== null) box.append(element('span', 'soft', yearName(year, locale)));
    }
    if (divisions.length > 0) box.append(element('span', 'soft', plain(divisions.join('、'), 40)));
    const details = button('', words.details, words.details, () => actions.open(box.getBoundingClientRect()));
    const close = button('icon', words.closeStrip, icon('M6 6l12 12M18 6L6 18'), () => {
      this.clear();
      actions.close();
    });
    box.append(element('span', 'spring'), details, close);
    shadow.append(box);
  }

  show(): void {
    document.documentElement.append(this.host);
  }

  clear(): void {
    this.host.remove();
  }
}
