import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_GLOSSARY, hugeGlossary } from '../fixtures/pages/hostile';
import { sampleSnapshot } from '../fixtures/pages/snapshot';
import {
  type ExtensionBrowser,
  FIXTURE_GLOSSARY,
  hasCard,
  settle,
  shownParts,
  startExtension,
  until,
} from './extension-support/chromium';

let extension: ExtensionBrowser;

beforeAll(async () => {
  extension = await startExtension({ viewport: { width: 900, height: 700 } });
  await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(sampleSnapshot()) });
});

afterAll(() => extension?.close());

const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>よいページ</title>
<p>AIとRPAとKPI、&lt;b&gt;LAN&lt;/b&gt;、C++、.*、(?&lt;=、県、…、__proto__、constructor、DX</p></html>`;

/** The definition on the card of the next term, which is `label`. */
async function step(page: Page, label: string): Promise<string> {
  await extension.order('/hostile.html', { type: 'step' });
  await until(async () => (await shownParts(page, 'names')).join().includes(label) && (await hasCard(page)));
  return (await shownParts(page, 'definition')).join('');
}

describe('data that means harm', () => {
  let status: { sources: { name: string; unfit: string[] }[] };
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    extension.server.answers.set('/hostile.html', (_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE),
    );
    status = (await extension.ask({
      type: 'add-file',
      name: 'hostile.csv',
      text: HOSTILE_GLOSSARY,
    })) as typeof status;
    page = await extension.context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${extension.server.origin}/hostile.html`);
    await page.waitForFunction(() => CSS.highlights.get('michishirube-term')?.size === 8);
  });

  it('is refused where it is unfit, in sentences that say where and how to mend: one letter, mere signs, nothing', () => {
    const { unfit } = status.sources.find(({ name }) => name === 'hostile.csv')!;
    expect(unfit.join('\n')).toMatch(/県/);
    expect(unfit.join('\n')).toMatch(/14行目/);
    expect(unfit.length).toBe(5);
  });
  it('otherwise it is text, and nothing but text', async () => {
    const terms = (await extension.order('/hostile.html', { type: 'terms' })) as { label: string }[];
    const labels = terms.map(({ label }) => label);
    expect(labels).toEqual(['AI', 'RPA', 'KPI', '<b>LAN</b>', 'C++', '__proto__', 'constructor', 'DX']);
    expect(await step(page, 'AI')).toContain('<img src=x onerror=');
    const long = await step(page, 'RPA');
    expect([long.length, long.endsWith('…')]).toEqual([601, true]);
    expect(await step(page, 'KPI')).toBe('うらがえし 隔離 右');
    expect((await step(page, 'LAN')).startsWith('<img')).toBe(true);
    expect(await step(page, 'C++')).toBe('=HYPERLINK("https://evil.example","開く")');
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('よいページ');
    expect(complaints).toEqual([]);
  });
  it('50,000 terms are taken and found, or refused with a sentence', async () => {
    const answer = await extension.ask({ type: 'add-file', name: 'huge.csv', text: hugeGlossary(50_000) });
    if (typeof answer === 'string') expect(answer).toMatch(/。$/);
    else {
      await page.evaluate(() => document.querySelector('p')!.append('、用語第49999号'));
      await page.waitForFunction(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === 9);
    }
    const marks = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    const before = await marks();
    await page.evaluate(() => document.querySelector('p')!.append('、AI'));
    await expect.poll(marks).toBe(before + 1);
    expect(complaints).toEqual([]);
    await page.close();
    for (const name of ['hostile.csv', 'huge.csv']) await extension.ask({ type: 'remove-source', id: `file ${name}` });
  });
});

describe('pages that mean harm', () => {
  beforeAll(() => extension.ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY }));

  it('a page that breaks the language and the document is read all the same, and the card opens on it', async () => {
    const page = await extension.context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${extension.server.origin}/prototypes.html`);
    const terms = () => extension.order('/prototypes.html', { type: 'terms' });
    await until(async () => ((await terms().catch(() => [])) as object[]).length > 1);
    expect(await terms()).toEqual([
      { label: 'AI', count: 1 },
      { label: 'RPA', count: 1 },
    ]);
    expect(await extension.order('/prototypes.html', { type: 'step' })).toBe(true);
    await expect.poll(() => shownParts(page, 'reading')).toEqual(['えーあい']);
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('a page that has taken our name gets to see nothing of the card', async () => {
    const page = await extension.open('names-taken.html');
    const { texts, expected } = await settle(page);
    expect(texts).toEqual(expected);
    expect(await extension.order('/names-taken.html', { type: 'step' })).toBe(true);
    await page.waitForFunction(() => document.activeElement?.nodeName === 'DIV');
    const roots = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(''),
    );
    expect(roots).toBe('');
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('DIV');
    await page.keyboard.press('Escape');
    await page.close();
  });
});
