import { expect } from 'vitest';
import { markedTexts, pageSource, watchChanges } from './in-page';

/** One document of an open page: the page itself or a frame in it. */
export type InDocument = <Result>(run: () => Result) => Promise<Result>;

export interface ProofPage {
  path: string;
  documents(): InDocument[];
  pressEscape(): Promise<void>;
  /** Errors that the page wrote so far. */
  complaints: readonly string[];
  close(): Promise<void>;
}

export interface ProofBrowser {
  open(path: string): Promise<ProofPage>;
  /** Switches the marks on the test pages off or on, as the popup does. */
  setSite(on: boolean): Promise<void>;
  /** Opens the card of the next term, as the keyboard command does. */
  step(path: string): Promise<unknown>;
}

export interface TestPage {
  path: string;
  /** How long the page goes on changing itself. */
  rest?: number;
  /** It names initiatives in headings or tables, or belongs to one: badges and the strip stand in hosts after the body. */
  states?: true;
  frames?: true;
}

/** Every kind of page of an office, in test/fixtures/pages; clears.html, later.html and prototypes.html have tests of their own. */
export const TEST_PAGES: readonly TestPage[] = [
  { path: 'portal.html', states: true },
  { path: 'look-alikes.html' },
  { path: 'editor.html' },
  { path: 'writing.html' },
  { path: 'dark.html' },
  { path: 'dark-part.html' },
  { path: 'sections.html' },
  { path: 'shift-jis.html' },
  { path: 'shadow.html', rest: 900 },
  { path: 'dialog.html' },
  { path: 'csp.html' },
  { path: 'spa.html', rest: 1600 },
  { path: 'virtual-list.html' },
  { path: 'initiative.html', states: true },
  { path: 'big-table.html', states: true },
  { path: 'frames.html', frames: true },
  { path: 'inner-frames.html', rest: 500 },
];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60 && !(await holds()); tries += 1) await pause(80);
}

const sources = (documents: readonly InDocument[]) => Promise.all(documents.map((run) => run(pageSource)));

/**
 * A page with the extension switched off, on, with a card, and off again: exactly the expected terms are marked, and the page is byte for
 * byte what it was, in its text, in its elements and in every change that an observer of the page's own sees.
 */
export async function provePage(browser: ProofBrowser, { path, rest = 0, states, frames }: TestPage): Promise<void> {
  await browser.setSite(false);
  const page = await browser.open(path);
  await pause(rest + 150);
  // The frameset around the frames has no text of its own.
  const documents = page.documents().slice(frames ? 1 : 0);
  expect(documents.length).toBeGreaterThan(frames || path === 'inner-frames.html' ? 1 : 0);
  const before = await sources(documents);
  for (const run of documents) await run(watchChanges);

  await browser.setSite(true);
  for (const run of documents) {
    let found = await run(markedTexts);
    await until(async () => {
      found = await run(markedTexts);
      return JSON.stringify(found.texts) === JSON.stringify(found.expected);
    });
    expect(found.texts).toEqual(found.expected);
  }
  const marked = await sources(documents);
  if (!states) expect(marked).toEqual(before);
  expect(marked.map(({ own }) => own)).toEqual(before.map(({ own }) => own));

  if (!frames) {
    expect(await browser.step(path)).toBe(true);
    await until(async () => (await sources(documents)).some(({ hosts }, at) => hosts > marked[at]!.hosts));
    expect((await sources(documents)).map(({ own }) => own)).toEqual(before.map(({ own }) => own));
    await page.pressEscape();
  }
  await browser.setSite(false);
  for (const run of documents) {
    const left = () => run(() => CSS.highlights.size + document.adoptedStyleSheets.length);
    await until(async () => (await left()) === 0);
    expect(await left()).toBe(0);
  }
  expect(await sources(documents)).toEqual(before);
  for (const run of documents) {
    expect(await run(() => (window as unknown as { changesSeen: string[] }).changesSeen)).toEqual([]);
    expect(await run(() => (window as unknown as { violations?: string[] }).violations ?? [])).toEqual([]);
  }
  expect(page.complaints).toEqual([]);
  await page.close();
}
