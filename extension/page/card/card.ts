import { type Locale, say } from '../../../shared/messages/define';
import { cardWords } from '../../../shared/messages/extension';
import type { CardData } from '../../data/protocol';
import { HOST_NAME } from '../inline';
import { button, element, icon, plain } from './element';
import { initiativeFace } from './initiative-face';
import { placeCard } from './place';
import { CARD_STYLE } from './style';
import { termFace } from './term-face';

export interface CardActions {
  close(): void;
  report(label: string): Promise<boolean>;
}

/**
 * The card over a page: one closed shadow root, on the page only while it is shown. Its host moves into the topmost modal dialog or
 * the fullscreen element, outside of which nothing can be reached.
 */
export class Card {
  private readonly host = document.createElement(HOST_NAME);
  private readonly box = element('div', 'card');
  private readonly returnTo: { element: HTMLElement | null } = { element: null };
  pinned = false;

  constructor(
    private readonly locale: Locale,
    private readonly actions: CardActions,
    mode: ShadowRootMode = 'closed',
  ) {
    const shadow = this.host.attachShadow({ mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    shadow.adoptedStyleSheets = [sheet];
    this.box.setAttribute('popover', 'manual');
    this.box.setAttribute('role', 'dialog');
    this.box.setAttribute('lang', locale);
    this.box.tabIndex = -1;
    shadow.append(this.box);
  }

  get isOpen(): boolean {
    return this.host.isConnected;
  }

  /** Whether an event comes out of the card: its inside is retargeted to the host. */
  contains(target: EventTarget | null): boolean {
    return target === this.host;
  }

  get bounds(): DOMRect {
    return this.box.getBoundingClientRect();
  }

  /** Shows what is known of a term beside `anchor` (viewport coordinates). `data` null: the answer did not come. */
  show(label: string, data: CardData | null | 'loading', anchor: DOMRect, focus: boolean): void {
    this.box.replaceChildren(...this.face(label, data));
    this.box.setAttribute('aria-label', plain(label, 100));
    this.box.setAttribute('aria-busy', String(data === 'loading'));
    if (!this.isOpen) {
      this.returnTo.element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      stage().append(this.host);
      this.box.showPopover();
    }
    const { left, top } = placeCard(anchor, this.bounds, { width: innerWidth, height: innerHeight });
    this.box.style.left = `${left}px`;
    this.box.style.top = `${top}px`;
    if (focus) this.box.focus({ preventScroll: true });
  }

  hide(): void {
    if (!this.isOpen) return;
    const hadFocus = document.activeElement === this.host;
    this.pinned = false;
    this.host.remove();
    this.box.replaceChildren();
    if (hadFocus) this.returnTo.element?.focus({ preventScroll: true });
    this.returnTo.element = null;
  }

  private word(key: keyof Omit<typeof cardWords, 'asOf'>): string {
    return say(cardWords[key], this.locale, {});
  }

  private face(label: string, data: CardData | null | 'loading'): Node[] {
    const known = data !== null && data !== 'loading' ? data : null;
    const names = element('div', 'names');
    if (known !== null) {
      const number = known.kind === 'initiative' && known.number !== null ? ` ${plain(known.number, 12)}` : '';
      names.append(element('span', 'kind', this.word(known.kind) + number));
    }
    names.append(element('h2', '', plain(label, 100)));
    if (known?.kind === 'term' && known.reading !== null)
      names.append(element('p', 'reading', plain(known.reading, 100)));
    const pin = button('icon', this.word('pin'), icon('M9 3h6l-1 6 3 4H7l3-4zM12 13v8'), () => {
      this.pinned = !this.pinned;
      pin.setAttribute('aria-pressed', String(this.pinned));
    });
    pin.setAttribute('aria-pressed', String(this.pinned));
    const close = button('icon', this.word('close'), icon('M6 6l12 12M18 6L6 18'), () => this.actions.close());
    const head = element('div', 'head', names, pin, close);
    if (known === null) {
      const words = this.word(data === 'loading' ? 'loading' : 'gone');
      return [head, element('div', 'body', element('p', 'none', words))];
    }
    const body = element('div', 'body');
    body.append(...(known.kind === 'term' ? termFace(known, this.locale) : initiativeFace(known, this.locale)));
    return [head, body, this.foot(known)];
  }

  private foot(data: CardData): HTMLElement {
    const foot = element('div', 'foot');
    foot.append(element('span', 'age', say(cardWords.asOf, this.locale, { date: plain(data.asOf, 30) })));
    if (data.kind === 'initiative' && data.link !== null && /^https:\/\//.test(data.link)) {
      const link = element('a', '', this.word('openSheet'));
      link.href = data.link;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      foot.append(link);
    }
    const words = this.word(data.kind === 'term' ? 'report' : 'reportInitiative');
    const report = button('', words, words, () => {
      void this.actions.report(data.label).then((done) => {
        const said = element('span', '', this.word(done ? 'reported' : 'gone'));
        said.setAttribute('role', 'status');
        report.replaceWith(said);
      });
    });
    foot.append(report);
    return foot;
  }
}

/** Where the host must stand to be seen and reached. */
function stage(): Element {
  const { fullscreenElement } = document;
  const dialogs = [...document.querySelectorAll('dialog:modal')].filter((dialog) => dialog !== fullscreenElement);
  const dialog = dialogs[dialogs.length - 1];
  if (dialog !== undefined) return dialog;
  const canHold = fullscreenElement !== null && !/^(VIDEO|IMG|IFRAME|CANVAS)$/.test(fullscreenElement.nodeName);
  return canHold ? fullscreenElement : document.documentElement;
}
