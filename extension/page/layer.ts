import { makeHost } from './host';

/** Something that stands above the page at a place of its text. */
export interface LayerItem {
  element: Element;
  left: number;
  top: number;
}

/**
 * A layer above the page in a closed shadow root: the page's own elements are untouched. `place` reads all places (viewport
 * coordinates) before anything is written, so that one layout is enough; it is asked again whenever things may have moved.
 */
export class Layer {
  private readonly host: HTMLElement;
  private readonly shadow: ShadowRoot;
  private readonly resized = new ResizeObserver(() => this.follow());
  private frame = 0;
  private place: () => LayerItem[] = () => [];

  constructor(style: string, mode: ShadowRootMode = 'closed') {
    const { host, shadow } = makeHost(
      { mode },
      `:host { all: initial; position: absolute; left: 0; top: 0; width: 0; height: 0; pointer-events: none; z-index: 2147483646; }
:host > * { position: absolute; display: block; box-sizing: border-box; }
@media print { :host { display: none; } }
${style}`,
    );
    this.host = host;
    this.shadow = shadow;
    host.setAttribute('aria-hidden', 'true');
  }

  get isOpen(): boolean {
    return this.host.isConnected;
  }

  show(place: () => LayerItem[]): void {
    this.place = place;
    if (!this.host.isConnected) {
      document.documentElement.append(this.host);
      addEventListener('scroll', this.follow, { capture: true, passive: true });
      addEventListener('resize', this.follow, { passive: true });
      this.resized.observe(document.body);
    }
    this.draw();
  }

  clear(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    removeEventListener('scroll', this.follow, { capture: true });
    removeEventListener('resize', this.follow);
    this.resized.disconnect();
    this.host.remove();
    this.shadow.replaceChildren();
  }

  /** To be called when things may have moved. */
  readonly follow = (): void => {
    if (this.frame !== 0 || !this.isOpen) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  };

  private draw(): void {
    const origin = this.host.getBoundingClientRect();
    const elements = this.place().map(({ element, left, top }) => {
      (element as HTMLElement).style.cssText += `;left:${left - origin.left}px;top:${top - origin.top}px`;
      return element;
    });
    this.shadow.replaceChildren(...elements);
  }
}

/** What the scrolling elements around a block leave visible of it; null = everything. */
export function clipOf(block: Element): DOMRect | null {
  let clip: DOMRect | null = null;
  let element: Element | null = block;
  while (element !== null && element !== document.body && element !== document.documentElement) {
    if (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflow)) {
      const rect = element.getBoundingClientRect();
      clip = clip === null ? rect : intersect(clip, rect);
    }
    element = element.parentElement;
  }
  return clip;
}

function intersect(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  return new DOMRect(left, top, Math.min(one.right, other.right) - left, Math.min(one.bottom, other.bottom) - top);
}

export const isWithin = (rect: DOMRect, clip: DOMRect | null) =>
  clip === null ||
  (rect.left >= clip.left - 1 &&
    rect.right <= clip.right + 1 &&
    rect.top >= clip.top - 1 &&
    rect.bottom <= clip.bottom + 1);
