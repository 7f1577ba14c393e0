import { isInline } from './element-kind';
import { isSkipped } from './inline';

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

/** Kinds of nodes. */
const ELEMENT = 1;
const TEXT = 3;

export interface WalkListener {
  /** Every element that is entered: shadow hosts are found here. */
  element(element: Element): void;
  run(run: TextRun): void;
}

/** Looks at `steps` nodes at most, at fewer where they hold much text; true while there is more to do. */
export type TextWalk = (steps: number) => boolean;

/**
 * Walks a tree in document order and hands out its runs of text, one block at a time. Can be stopped after any node and goes on later;
 * where the tree changed meanwhile it simply ends, and the observer asks for another walk. Nearly nothing is allocated for a run.
 * With `ownTextOnly`, blocks within `root` are passed over.
 */
export function walkText(root: Element | ShadowRoot, listener: WalkListener, ownTextOnly = false): TextWalk {
  const top = root instanceof Element ? root : root.host;
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blocks = [top];
  let block = top;
  let current: Node | null = root;
  let text = '';
  let endsInBreak = false;
  /** Of text seen since the last call. */
  let units = 0;

  function visit(node: Node): void {
    const type = node.nodeType;
    if (type === TEXT) {
      const { data } = node as Text;
      if (data !== '') {
        starts.push(text.length);
        nodes.push(node as Text);
        units += data.length;
        text += isPreformatted(block) ? data : flowing(data, endsInBreak);
        endsInBreak = false;
      }
    } else if (type === ELEMENT) {
      const element = node as Element;
      if (!isSkipped(element)) {
        listener.element(element);
        const flows = isInline(element);
        if (flows) {
          if (element.nodeName === 'BR') addMark('\n');
        } else flush();
        if (flows || !ownTextOnly) {
          if (!flows) {
            block = element;
            blocks.push(element);
          }
          enterChildren(element);
          return;
        }
      } else if (element.nodeName !== 'RT' && element.nodeName !== 'RP') {
        // What is left alone still parts the text around it, but for the reading above a word.
        addMark('\ufffc');
      }
    }
    leave(node, false);
  }

  function enterChildren(node: Node): void {
    const child = node.firstChild;
    if (child !== null) current = child;
    else leave(node, true);
  }

  /** Goes to what follows `node`, closing the elements that end there. */
  function leave(node: Node, entered: boolean): void {
    let at: Node = node;
    let closing = entered;
    while (at !== root) {
      if (closing && at === block) {
        flush();
        blocks.pop();
        block = blocks[blocks.length - 1]!;
      }
      const next = at.nextSibling;
      if (next !== null) {
        current = next;
        return;
      }
      const parent: Node | null = at.parentNode;
      if (parent === null) break;
      at = parent;
      closing = true;
    }
    flush();
    current = null;
  }

  function addMark(mark: string): void {
    text += mark;
    endsInBreak = mark === '\n';
  }

  function flush(): void {
    if (nodes.length > 0) {
      listener.run({ block, owner: blocks.length === 1 ? root : block, text, nodes, starts });
      nodes.length = 0;
      starts.length = 0;
    }
    text = '';
    endsInBreak = false;
  }

  if (root instanceof Element && isSkipped(root)) current = null;
  else enterChildren(root);
  return (steps) => {
    units = 0;
    for (let step = 0; step < steps && units < MOST_UNITS && current !== null; step += 1) visit(current);
    return current !== null;
  };
}

/** Whether white space in this block stands as it is written. */
const isPreformatted = ({ nodeName }: Element) => nodeName === 'PRE' || nodeName === 'LISTING';

/** White space of the source as it is laid out: one break a run, tabs are spaces. Every character keeps its place. */
function flowing(data: string, afterBreak: boolean): string {
  // Asked of every text of every page: a pattern would have to be prepared first.
  if (!data.includes('\n') && !data.includes('\r') && !data.includes('\t')) return data;
  return data.replace(/[ \n\r\t]+/g, (run, at: number) => {
    const breaks = /[\n\r]/.test(run) && !(at === 0 && afterBreak);
    return (breaks ? '\n' : ' ') + ' '.repeat(run.length - 1);
  });
}
