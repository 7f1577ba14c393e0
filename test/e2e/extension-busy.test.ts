import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ExtensionBrowser, FIXTURE_GLOSSARY, shownParts, startExtension } from './extension-support/chromium';

/** A large page that changes itself in every frame, as monitors and clocks do: the painter is chosen by what its frames cost. */
let extension: ExtensionBrowser;

const rows = Array.from({ length: 30_000 }, (_, n) => `<p>${n}番の行に${n < 20 ? 'AIとRPA' : '何もない'}</p>`);
const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>忙しい</title>
<style>p { margin: 0; font-size: 11px; line-height: 14px }</style><body><p id="clock">0</p>${rows.join('')}
<script>
let n = 0;
const tick = () => {
  document.getElementById('clock').firstChild.data = String(n++);
  requestAnimationFrame(tick);
};
tick();
</script></body></html>`;

beforeAll(async () => {
  extension = await startExtension({ viewport: { width: 900, height: 700 } });
  await extension.ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY });
  extension.server.answers.set('/busy.html', (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE),
  );
});

afterAll(() => extension?.close());

it('where changed frames are dear the overlay is tried once; then the marks stand in one way or the other', async () => {
  const page = await extension.open('busy.html');
  const overlaid = (wanted: boolean) =>
    page.waitForFunction(
      (is) => (document.querySelector('michishirube-host') !== null) === is && CSS.highlights.size > 0 !== is,
      wanted,
      { polling: 50, timeout: 20_000 },
    );
  await overlaid(false);
  await overlaid(true);
  // The trial takes eight frames, and what was then found better stays.
  const frame = await page.evaluate(() => Number(document.getElementById('clock')!.textContent));
  await page.waitForFunction((from) => Number(document.getElementById('clock')!.textContent) > from + 30, frame, {
    polling: 100,
  });
  const marks = await page.evaluate(() => CSS.highlights.get('michishirube-term')?.size ?? 0);
  const drawn = (await shownParts(page, 'term')).length;
  expect([marks, drawn]).toEqual(marks > 0 ? [40, 0] : [0, 40]);
  await page.close();
});
