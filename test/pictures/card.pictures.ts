import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { settle, startExtension } from '../e2e/extension-support/chromium';
import { sampleSnapshot } from '../fixtures/pages/snapshot';

/** Pictures of the card for the guides: docs/images/card-initiatives-*.png in light and dark, card-page.png on a page. With a folder as argument they go there, all of them. */
const everywhere = process.argv[2];
const folder = everywhere ?? join(process.cwd(), 'docs/images');
mkdirSync(folder, { recursive: true });
/** Name, height, and what is shown: a pinned initiative, one behind its target, one with milestones; terms and what is said where there is none. */
const PICTURES = [
  [
    'initiatives',
    500,
    "showCard('initiative', { left: 12, top: -12, press: 'pin' }); showCard('behind', { left: 400, top: -12, press: 'none' }); showCard('milestone', { left: 740, top: -12, press: 'none' })",
  ],
  [
    'terms',
    440,
    "showCard('built-in', { left: 12, top: -12, press: 'report' }); showCard('term', { left: 400, top: -12, press: 'none' }); showCard('gone', { left: 400, top: 296, press: 'none' }); showCard('long', { left: 790, top: -12, press: 'none' })",
  ],
] as const;
const extension = await startExtension({ viewport: { width: 1000, height: 760 } });
await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(sampleSnapshot()) });

const { outputFiles } = await build({
  entryPoints: [join(process.cwd(), 'test/e2e/extension-support/card-alone.ts')],
  define: { 'import.meta.env.FIREFOX': 'false' },
  bundle: true,
  write: false,
  format: 'iife',
});

for (const scheme of ['light', 'dark'] as const) {
  const page = await extension.context.newPage();
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const back = scheme === 'light' ? '#eef1f4' : '#12161c';
  await page.setContent(
    `<!doctype html><html lang="ja"><title>カード</title><body style="background:${back}"></body></html>`,
  );
  await page.addScriptTag({ content: outputFiles[0]!.text });
  for (const [name, height, calls] of PICTURES) {
    if (everywhere === undefined && name !== 'initiatives') continue;
    await page.evaluate(`document.querySelectorAll('michishirube-host').forEach((host) => host.remove())`);
    await page.setViewportSize({ width: 1180, height: 900 });
    await page.evaluate(`${calls}; document.activeElement?.blur();`);
    const clip = { x: 0, y: 0, width: 1180, height };
    await save(`card-${name}-${scheme}.png`, () => page.screenshot({ path: path(`card-${name}-${scheme}.png`), clip }));
  }
  await page.close();
}

const portal = await extension.open('portal.html');
await portal.setViewportSize({ width: 1000, height: 760 });
await settle(portal);
const box = (await portal.locator('td', { hasText: 'RPAの全庁導入' }).boundingBox())!;
await portal.mouse.move(box.x + 30, box.y + 16);
await portal.waitForTimeout(900);
await save('card-page.png', () => portal.screenshot({ path: path('card-page.png') }));

if (everywhere !== undefined) {
  const dialog = await extension.open('dialog.html');
  await dialog.setViewportSize({ width: 640, height: 420 });
  const line = (await dialog.locator('dialog p').boundingBox())!;
  await dialog.waitForTimeout(500);
  await dialog.mouse.move(line.x + 20, line.y + line.height / 2);
  await dialog.waitForTimeout(900);
  await save('card-dialog.png', () => dialog.screenshot({ path: path('card-dialog.png') }));
}
await extension.close();

function path(name: string): string {
  return join(folder, name);
}

async function save(name: string, shoot: () => Promise<unknown>): Promise<void> {
  await shoot();
  console.log(`${path(name)}  ${Math.round(statSync(path(name)).size / 1000)} kB`);
}
