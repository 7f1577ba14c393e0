import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { startSession } from '../../../extension/page/session';
import { compileGlossary } from '../../../shared/glossary/compile';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { packGlossary, unpackGlossary } from '../../../shared/glossary/pack';

const bytesOf = (ascii: string) => new TextEncoder().encode(ascii);

/** Each way of marking a page, run within the page. Resolves when the work is done; the number is how many marks there are. */
type Contender = (terms: string[]) => Promise<number>;

function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}

const withMark = (marker: { mark(terms: string[], options: object): void }, terms: string[], more: object) =>
  new Promise<number>((resolve) => {
    marker.mark(terms, { separateWordSearch: false, ...more, done: (count: number) => resolve(count) });
  });

const escaped = (terms: string[]) =>
  new RegExp(
    [...terms]
      .sort((a, b) => b.length - a.length)
      .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'g',
  );

/** Done before the clock starts: what the background does once for all pages. */
let packedJson = '';

const preparations: Record<string, (terms: string[]) => void> = {
  ours(terms) {
    packedJson = JSON.stringify(packGlossary(compileGlossary(terms.map((prefLabel) => glossaryEntry({ prefLabel })))));
  },
};

const contenders: Record<string, Contender> = {
  async walk() {
    let length = 0;
    for (const node of textNodes()) length += node.data.length;
    return length > 0 ? 0 : -1;
  },
  async 'one RegExp'(terms) {
    const expression = escaped(terms);
    const ranges: StaticRange[] = [];
    for (const node of textNodes()) {
      for (const match of node.data.matchAll(expression)) {
        const [startOffset, endOffset] = [match.index, match.index + match[0].length];
        ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
      }
    }
    CSS.highlights.set('michishirube-term', new Highlight(...ranges));
    return ranges.length;
  },
  async findAndReplaceDOMText(terms) {
    findAndReplaceDOMText(document.body, { find: escaped(terms), wrap: 'mark' });
    return document.querySelectorAll('mark').length;
  },
  'mark.js': (terms) => withMark(new Mark(document.body) as never, terms, {}),
  'advanced-mark.js': (terms) =>
    withMark(new AdvancedMark(document.body) as never, terms, { combinePatterns: Number.POSITIVE_INFINITY }),
  async ours(terms) {
    performance.mark('first-begin');
    const { signal } = new AbortController();
    const session = startSession({
      glossary: unpackGlossary(JSON.parse(packedJson), bytesOf),
      start: {
        on: true,
        generation: '1',
        initiativesFrom: terms.length,
        occurrences: (globalThis as { occurrences?: 'every' | 'first' }).occurrences ?? 'every',
        marks: [],
        belongsTo: null,
      },
      kit: () => Promise.reject(new Error('no card here')),
      describe: async () => null,
      report: async () => true,
      stripClosed() {},
      signal,
    });
    performance.mark('first-end');
    // Long enough for the whole page; counting meanwhile would be measured too.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    Object.assign(globalThis, { countOurs: () => session.terms().reduce((sum, { count }) => sum + count, 0) });
    return -1;
  },
};

/** Changes one text in each of `frames` frames, as a clock on a page does. */
async function changeFrames(frames: number): Promise<void> {
  const text = document.querySelector('p')!.firstChild as Text;
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    text.data = `${frame}${text.data.slice(1)}`;
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** What a page does later, as the body of an async function. */
function goOn(body: string): Promise<void> {
  const own = () => performance.mark('page-own');
  const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return new Function('own', 'rest', `return (async () => { ${body} })()`)(own, rest) as Promise<void>;
}

Object.assign(globalThis, { contenders, preparations, changeFrames, goOn });
