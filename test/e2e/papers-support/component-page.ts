import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** From the folder in which tests and benches are started, since a bench is bundled elsewhere. */
const at = (path: string) => resolve(path);

/** The component page as one HTML text: script and styles inside. */
export async function componentPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at('test/e2e/papers-support/roadmap-page.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  const style = readFileSync(at('shared/ui/roadmap/roadmap.css'), 'utf8');
  return `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>見本</title><style>body{margin:16px;font-family:sans-serif;background:Canvas;color:CanvasText}:root{color-scheme:light dark}${style}</style></head><body><main></main><script>${script}</script></body></html>`;
}

/** Opens a text as a page without network; `troubles` gathers what the console complains about. */
export async function openText(
  browser: Browser,
  text: string,
  options: BrowserContextOptions & { hash?: string } = {},
): Promise<{ page: Page; troubles: string[] }> {
  const { hash = '', ...context } = options;
  const page = await (
    await browser.newContext({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce', ...context })
  ).newPage();
  const troubles: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.route('**/*', (route) =>
    route.request().url().startsWith('http://papers.test/page')
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: text })
      : route.abort(),
  );
  await page.goto(`http://papers.test/page${hash}`);
  return { page, troubles };
}
