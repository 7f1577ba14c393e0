import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser';

/** The second painter, for busy pages: its marks must stand where the text stands, whatever the page does with it. */
const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>重ね書き</title>
<style>body{margin:20px;font:16px/1.8 sans-serif;min-height:3000px} #scroll{height:120px;overflow:auto;border:1px solid} #sticky{position:sticky;top:0;background:#fff}
#vertical{writing-mode:vertical-rl;height:160px} #zoomed{zoom:1.5} #moved{transform:translate(40px,10px) scale(1.2)}</style>
<body><div id="sticky"><p>貼り付いた用語</p></div><p>はじめの用語</p><div id="scroll"><p>枠の中の用語</p><div style="height:400px"></div><p>枠の下の用語</p></div>
<div id="vertical"><p>縦書きの用語</p></div><div id="zoomed"><p>大きな用語</p></div><div id="moved"><p>動かした用語</p></div></body></html>`;

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'extension-support/overlay-alone.ts')],
    define: { 'import.meta.env.FIREFOX': 'false' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  script = bundle.outputFiles[0]!.text;
  page = await browser.newPage();
  await page.setContent(PAGE);
  await page.addScriptTag({ content: script });
});

afterAll(async () => {
  await browser?.close();
});

/** Texts whose mark stands off by more than a pixel or is missing, and marks that belong to none. */
async function misplaced(): Promise<string[]> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => {
    const host = document.querySelector('michishirube-host')!;
    const marks = [...host.shadowRoot!.querySelectorAll('i')].map((mark) => mark.getBoundingClientRect());
    const wrong: string[] = [];
    let belonging = 0;
    for (const block of document.querySelectorAll('p')) {
      const text = block.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('用語'));
      range.setEnd(text, text.data.indexOf('用語') + 2);
      const rect = range.getBoundingClientRect();
      const frame = block.closest('#scroll')?.getBoundingClientRect();
      const shown = frame === undefined || (rect.top >= frame.top - 1 && rect.bottom <= frame.bottom + 1);
      const has = marks.some((mark) => Math.abs(mark.left - rect.left) <= 1 && Math.abs(mark.top - rect.top) <= 1);
      if (has) belonging += 1;
      if (has !== shown) wrong.push(text.data);
    }
    if (belonging !== marks.length) wrong.push(`${marks.length - belonging} marks too many`);
    return wrong;
  });
}

describe('marks of the overlay stand on their text', () => {
  it.each([
    ['at first', () => page.evaluate('paintOverlay()')],
    ['after the page is scrolled', () => page.evaluate(() => scrollTo(0, 300))],
    [
      'after a frame within is scrolled',
      () => page.evaluate(() => document.getElementById('scroll')!.scrollTo(0, 400)),
    ],
    ['after the window is made narrow', () => page.setViewportSize({ width: 420, height: 600 })],
    ['after the frame is scrolled back', () => page.evaluate(() => document.getElementById('scroll')!.scrollTo(0, 0))],
  ])('%s', async (_, change) => {
    await change();
    expect(await misplaced()).toEqual([]);
  });
  it('and nothing is left of it', async () => {
    await page.evaluate('clearOverlay()');
    expect(await page.locator('michishirube-host').count()).toBe(0);
  });
});
