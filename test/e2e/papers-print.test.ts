import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../../shared/assess/presets';
import { roadmapTable } from '../../shared/drawing/roadmap-table';
import { readDelimited } from '../../shared/exchange/read-delimited';
import { readPlan } from '../../shared/ingest/read-plan';
import { annualReport } from '../../shared/papers/annual-report';
import { boardPapers } from '../../shared/papers/board-papers';
import { documentOf } from '../../shared/papers/document';
import { type PaperFacts, paperFacts, plainInput } from '../../shared/papers/facts';
import { html } from '../../shared/papers/html';
import { initiativeSheets } from '../../shared/papers/initiative-sheets';
import { progressTable } from '../../shared/papers/progress-table';
import { paperRoadmap } from '../../shared/papers/roadmap-figure';
import { tableMarkup } from '../../shared/papers/table-markup';
import type { Plan } from '../../shared/plan/model';
import { launchChromium } from '../support/browser';
import { digitalPlan } from '../support/digital-plan';
import { planOf } from '../support/plan-of';
import { openText } from './papers-support/component-page';

/** The papers on real pages: PDF from Chromium, read back with poppler's pdftotext. */

function poppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const reads = poppler();
if (!reads) console.warn('pdftotext (poppler-utils) が無いため、印刷の試験を省きます。');

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** Everything on the page in the order in which it was drawn, without blanks. */
  readonly text: string;
}

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'michishirube-print-'));
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const without = (text: string) => text.replace(/[\s\u00ad\u200b]+/g, '');

async function printed(text: string): Promise<{ pages: Page[]; cells: string[] }> {
  const { page } = await openText(browser, text);
  const cells = await page.evaluate(() =>
    [...document.querySelectorAll('tbody tr > *:not(.section)')].map((cell) => cell.textContent ?? ''),
  );
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.context().close();
  const boxes = join(folder, 'boxes.html');
  execFileSync('pdftotext', ['-bbox', file, boxes]);
  const raw = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\f');
  const number = (text: string, name: string) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1]);
  const pages = readFileSync(boxes, 'utf8')
    .split('<page ')
    .slice(1)
    .map((text, index): Page => {
      const words = [...text.matchAll(/<word ([^>]+)>([^<]*)</g)].map(([, place = '', word = '']) => ({
        text: word,
        left: number(place, 'xMin'),
        right: number(place, 'xMax'),
        top: number(place, 'yMin'),
        bottom: number(place, 'yMax'),
      }));
      return { width: number(text, 'width'), height: number(text, 'height'), words, text: without(raw[index] ?? '') };
    });
  return { pages, cells };
}

function samplePlan(): Plan {
  const bytes = new Uint8Array(readFileSync('assets/sample/sagamihara-ict-kpi.csv'));
  const file = readDelimited(bytes, { name: 'sample.csv' });
  if (!file.ok) throw new Error(file.error.message);
  return readPlan([file.value.grid]).plan;
}

const facts = (plan: Plan): PaperFacts => paperFacts({ ...plainInput(plan, PRESETS[0]!), today: '2022-11-20' });
const papers: Readonly<Record<string, () => string>> = {
  '年次報告（相模原）': () => annualReport(facts(samplePlan())),
  '個票（相模原）': () => initiativeSheets(facts(samplePlan())),
  '会議資料・新旧対照表': () => boardPapers(facts(digitalPlan()), { board: '調整会議', before: planOf(), cycle: null }),
};

/** A4 upright and A3 across, in points. */
const SIZES = [
  [595, 842],
  [1191, 842],
];

describe.skipIf(!reads)('papers on pages', () => {
  describe.each(Object.keys(papers))('%s', (name) => {
    let pages: Page[] = [];
    let cells: string[] = [];
    beforeAll(async () => {
      ({ pages, cells } = await printed(papers[name]!()));
    });

    it('stand on A4 and A3, and nothing leaves the printable area', () => {
      expect(pages.length).toBeGreaterThan(0);
      for (const { width, height, words } of pages) {
        expect(SIZES.some(([across, down]) => Math.abs(across! - width) < 2 && Math.abs(down! - height) < 2)).toBe(
          true,
        );
        const margin = 28;
        const beyond = words.filter(
          ({ left, right, top, bottom }) =>
            left < margin || right > width - margin || top < margin - 6 || bottom > height - margin + 6,
        );
        expect(beyond.map(({ text }) => text)).toEqual([]);
      }
    });

    it('cut no cell: what stands in one is whole on one page', () => {
      expect(cells.length).toBeGreaterThan(10);
      const torn = cells
        .map(without)
        .filter((cell) => cell.length > 3)
        .filter((cell) => !pages.some(({ text }) => text.includes(cell)));
      expect(torn).toEqual([]);
    });
  });

  it.each(['wide', 'narrow'] as const)('a %s table that goes on repeats its headings on every page', async (width) => {
    const given = facts(samplePlan());
    const table =
      width === 'wide'
        ? progressTable(given)
        : roadmapTable(paperRoadmap(given).timeline.rows, paperRoadmap(given).content, 'ja');
    const rows = [...table.rows, ...table.rows, ...table.rows];
    const body = html`<main><section class="${width === 'wide' ? 'wide section-page' : 'plain'}"><h1>表</h1>${tableMarkup({ ...table, rows }, width)}</section></main>`;
    const { pages, cells } = await printed(documentOf({ title: '表', locale: 'ja', body }));
    expect(cells.length).toBeGreaterThan(rows.length);
    expect(pages.length).toBeGreaterThan(2);
    const labels = table.columns.map(({ label }) => without(label));
    for (const { text, words } of pages) {
      for (const label of labels) expect(text).toContain(label);
      const heading = Math.min(
        ...words.filter((word) => word.text.startsWith(labels.at(-1)!.slice(0, 2))).map(({ top }) => top),
      );
      expect(heading).toBeLessThan(160);
    }
  });
});
