import type { CardData, CardKit } from '../../data/protocol';
import { makeHost } from '../host';
import { button, element, icon, plain } from './element';
import { initiativeFace } from './initiative-face';
import { placeCard } from './place';
import { reportForm, type Told } from './report-form';
import { termFace } from './term-face';

export interface CardActions {
  close(): void;
  report(label: string, told: Told): Promise<boolean>;
}

/**
 * The card over a page: one closed shadow root, on the page only while it is shown. Its host moves into the topmost modal dialog or
 * the fullscreen element, outside of which nothing can be reached.
 */
export class Card {
  private readonly host: HTMLElement;
  private readonly box = element('div', 'card');
  private returnTo: HTMLElement | null = null;
  pinned = false;

  constructor(
    private readonly kit: CardKit,
    private readonly actions: CardActions,
    mode: ShadowRootMode = 'closed',
  ) {
    const { host, shadow } = makeHost({ mode }, kit.style);
    this.host = host;
    this.box.setAttribute('popover', 'manual');
    this.box.setAttribute('role', 'dialog');
    this.box.setAttribute('lang', kit.locale);
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
      this.returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
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
    if (hadFocus) this.returnTo?.focus({ preventScroll: true });
    this.returnTo = null;
  }

  private face(label: string, data: CardData | null | 'loading'): Node[] {
    const { words } = this.kit;
    const known = data !== null && data !== 'loading' ? data : null;
    const names = element('div', 'names');
    if (known !== null) {
      const number = known.kind === 'initiative' && known.number !== null ? ` ${plain(known.number, 12)}` : '';
      names.append(element('span', 'kind', words[known.kind] + number));
    }
    names.append(element('h2', '', plain(label, 100)));
    if (known?.kind === 'term' && known.reading !== null)
      names.append(element('p', 'reading', plain(known.reading, 100)));
    const pin = button('icon', words.pin, icon('M9 3h6l-1 6 3 4H7l3-4zM12 13v8'), () => {
      this.pinned = !this.pinned;
      pin.setAttribute('aria-pressed', String(this.pinned));
    });
    pin.setAttribute('aria-pressed', String(this.pinned));
    const close = button('icon', words.close, icon('M6 6l12 12M18 6L6 18'), () => this.actions.close());
    const head = element('div', 'head', names, pin, close);
    if (known === null) {
      return [head, element('div', 'body', element('p', 'none', data === 'loading' ? words.loading : words.gone))];
    }
    const body = element('div', 'body');
    body.append(...(known.kind === 'term' ? termFace(known, this.kit) : initiativeFace(known, this.kit)));
    return [head, body, this.foot(known)];
  }

  private foot(data: CardData): HTMLElement {
    const { words } = this.kit;
    const foot = element('div', 'foot');
    // What comes with the extension has no date.
    const age = /\d/.test(data.asOf) ? words.asOf.replace('{date}', () => plain(data.asOf, 30)) : '';
    foot.append(element('span', 'age', age));
    if (data.kind === 'initiative' && data.link !== null && /^https:\/\//.test(data.link)) {
      const link = element('a', '', words.openSheet);
      link.href = data.link;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      foot.append(link);
    }
    const tell = data.kind === 'term' ? words.report : words.reportInitiative;
    const opener = button('', tell, tell, () => this.openForm(data.label, foot, opener));
    foot.append(opener);
    return foot;
  }

  /** Who writes keeps the card: it stays until it is closed. */
  private openForm(label: string, foot: HTMLElement, opener: HTMLElement): void {
    const { words } = this.kit;
    const wasPinned = this.pinned;
    this.pinned = true;
    const form = reportForm(label, this.kit, {
      back: () => {
        this.pinned = wasPinned;
        form.replaceWith(foot);
        opener.focus();
      },
      note: (told) => {
        const said = element('p', 'form');
        said.setAttribute('role', 'status');
        void this.actions.report(label, told).then(
          (done) => said.append(done ? words.reported : words.notReported),
          () => said.append(words.notReported),
        );
        this.pinned = wasPinned;
        form.replaceWith(said);
        this.box.focus();
      },
    });
    foot.replaceWith(form);
    form.querySelector('input')!.focus();
    const { bottom, left } = this.bounds;
    if (bottom > innerHeight) this.box.style.top = `${Math.max(8, innerHeight - this.bounds.height - 8)}px`;
    this.box.style.left = `${left}px`;
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
