import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { roadmapContent } from '../../shared/drawing/roadmap-content';
import { roadmapStyle } from '../../shared/drawing/roadmap-style';
import { roadmapSvg, styled } from '../../shared/drawing/roadmap-svg';
import { positionOfDate } from '../../shared/roadmap/position';
import { timelineOf } from '../../shared/roadmap/timeline';
import { launchChromium } from '../support/browser';
import { fivePlans } from '../support/five-plans';

/** The roadmaps of five plans in their layouts, as the product exports them: docs/images/roadmap-*.png. */
const browser = await launchChromium();
mkdirSync('docs/images', { recursive: true });
for (const { id, title, style: name, plan, options } of fivePlans()) {
  const style = roadmapStyle(name);
  // A page shows the beginning; the report holds them all.
  const whole = styled(timelineOf(plan, options), style);
  const timeline = { ...whole, rows: whole.rows.slice(0, id === 'isehara' ? 6 : 11) };
  const svg = roadmapSvg(timeline, {
    content: roadmapContent(plan),
    width: 1100,
    style,
    title: `${title}　ロードマップ`,
    notes: whole.rows.length === timeline.rows.length,
    milestones: (options.milestones ?? []).map((one) => ({ name: one.name, position: positionOfDate(one.date) ?? 0 })),
  });
  const page = await browser.newPage({ viewport: { width: 1120, height: 400 } });
  await page.setContent(`<html lang="ja"><body style="margin:0">${svg}</body></html>`);
  const file = `docs/images/roadmap-${id}.png`;
  writeFileSync(file, await page.locator('svg').screenshot());
  console.log(`${file}  ${Math.round(statSync(file).size / 1000)} kB`);
  await page.close();
}
await browser.close();
