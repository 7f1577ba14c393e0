import { isInline, isSkipped } from './inline';

/** Running text of one block: its text nodes, and where each begins in the joined text. Good only while it is handed out. */
export interface TextRun {
  block: Element;
  /** The block, or the shadow root where the text stands in that itself: a host has text of its own beside it. */
  owner: Element | ShadowRoot;
  text: string;
  nodes: Text[];
  starts: number[];
}

/** So much text is enough for one call, however few nodes it stands in. */
const MOST_UNITS = 6000;

export interface WalkListener {
  /** Every element that is entered: shadow hosts are found here. */
  element(element: Element): void;
  run(run: TextRun): void;
}

/**
 * Walks a tree in document order and hands out its runs of text, one block at a time. Can be stopped after any node and goes on later;
 * where the tree changed meanwhile it simply ends, and the observer asks for another walk. Nearly nothing is allocated for a run.
 */
export class TextWalk {
  private current: Node | null;
  private text = '';
  private nodes: Text[] = [];
  private starts: number[] = [];
  private endsInBreak = false;
  /** Of text seen since `advance` was called. */
  private units = 0;
  private readonly blocks: Element[];

  /** With `ownTextOnly`, blocks within `root` are passed over. */
  constructor(
    private readonly root: Element | ShadowRoot,
    private readonly listener: WalkListener,
    private readonly ownTextOnly = false,
  ) {
    this.current = root;
    this.blocks = [root instanceof Element ? root : root.host];
    if (root instanceof Element && isSkipped(root)) this.current = null;
    else this.enterChildren(root);
  }

  /** Looks at `steps` nodes at most, at fewer where they hold much text; true while there is more to do. */
  advance(steps: number): boolean {
    this.units = 0;
    for (let step = 0; step < steps && this.units < MOST_UNITS && this.current !== null; step += 1) {
      this.visit(this.current);
    }
    return this.current !== null;
  }

  private visit(node: Node): void {
    const type = node.nodeType;
    if (type === Node.TEXT_NODE) {
      const data = (node as Text).data;
      if (data !== '') {
        this.starts.push(this.text.length);
        this.nodes.push(node as Text);
        this.units += data.length;
        this.text += this.preformatted() ? data : flowing(data, this.endsInBreak);
        this.endsInBreak = false;
      }
      this.leave(node);
      return;
    }
    if (type !== Node.ELEMENT_NODE) {
      this.leave(node);
      return;
    }
    const element = node as Element;
    if (isSkipped(element)) {
      // What is left alone still parts the text around it, but for the reading above a word.
      const name = element.nodeName;
      if (name !== 'RT' && name !== 'RP') this.addMark('\ufffc');
      this.leave(node);
      return;
    }
    this.listener.element(element);
    if (isInline(element)) {
      if (element.nodeName === 'BR') this.addMark('\n');
      this.enterChildren(element);
      return;
    }
    this.flush();
    if (this.ownTextOnly) {
      this.leave(node);
      return;
    }
    this.blocks.push(element);
    this.enterChildren(element);
  }

  private enterChildren(node: Node): void {
    const child = node.firstChild;
    if (child !== null) this.current = child;
    else this.leave(node, true);
  }

  /** Goes to what follows `node`, closing the elements that end there. */
  private leave(node: Node, entered = false): void {
    let at: Node = node;
    let closing = entered;
    while (true) {
      if (closing && this.blocks[this.blocks.length - 1] === at && at !== this.root) {
        this.flush();
        this.blocks.pop();
      }
      if (at === this.root) break;
      const next = at.nextSibling;
      if (next !== null) {
        this.current = next;
        return;
      }
      const parent: Node | null = at.parentNode;
      if (parent === null) break;
      at = parent;
      closing = true;
    }
    this.flush();
    this.current = null;
  }

  private preformatted(): boolean {
    const name = this.blocks[this.blocks.length - 1]!.nodeName;
    return name === 'PRE' || name === 'LISTING';
  }

  private addMark(mark: string): void {
    this.text += mark;
    this.endsInBreak = mark === '\n';
  }

  private flush(): void {
    const { text, nodes, starts } = this;
    if (nodes.length > 0) {
      const block = this.blocks[this.blocks.length - 1]!;
      this.listener.run({ block, owner: this.blocks.length === 1 ? this.root : block, text, nodes, starts });
      nodes.length = 0;
      starts.length = 0;
    }
    this.text = '';
    this.endsInBreak = false;
  }
}

/** White space of the source as it is laid out: one break a run, tabs are spaces. Every character keeps its place. */
function flowing(data: string, afterBreak: boolean): string {
  if (!/[\n\r\t]/.test(data)) return data;
  return data.replace(/[ \n\r\t]+/g, (run, at: number) => {
    const breaks = /[\n\r]/.test(run) && !(at === 0 && afterBreak);
    return (breaks ? '\n' : ' ') + ' '.repeat(run.length - 1);
  });
}
