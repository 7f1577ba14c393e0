import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const biome = resolve('node_modules/@biomejs/biome/bin/biome');

/** Lints `code` at `file` in an empty house with our biome.json; returns the import and global rules it breaks. */
function brokenRules(file: string, code: string): string[] {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    copyFileSync('biome.json', join(house, 'biome.json'));
    writeFileSync(join(house, file), code);
    const run = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '--colors=off', file], {
      cwd: house,
      encoding: 'utf8',
    });
    const text = `${run.stdout}${run.stderr}`;
    if (!text.includes('Checked 1 file')) throw new Error(`Biome did not lint ${file}: ${text}`);
    return ['noRestrictedImports', 'noRestrictedGlobals'].filter((rule) => text.includes(rule));
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

const uses = (path: string) => `import { a } from '${path}';\nexport const b = a;\n`;

describe('what the house forbids, the linter refuses', () => {
  it.each([
    ['shared/target/x.ts', uses('../plan/model')],
    ['shared/text/x.ts', uses('../calendar/fiscal-year')],
    ['shared/plan/x.ts', uses('../ingest/grid')],
    ['shared/check/x.ts', uses('../assess/rate')],
    ['shared/assess/x.ts', uses('../workbook/build')],
    ['shared/review/x.ts', uses('../snapshot/build')],
    ['shared/plan/x.ts', uses('../ui/state-mark')],
    ['shared/roadmap/x.ts', uses('../drawing/shape')],
    ['shared/check/x.ts', uses('../papers/html')],
    ['shared/drawing/x.ts', uses('../papers/html')],
    ['shared/drawing/x.ts', uses('../ui/state-mark')],
    ['shared/papers/x.ts', uses('../ui/state-mark')],
    ['shared/plan/x.ts', uses('../../apps-script/server/protocol')],
    ['shared/plan/x.ts', uses('../../extension/data/source')],
    ['shared/plan/x.ts', uses('node:fs')],
    ['apps-script/sidebar/x.ts', uses('../../extension/data/source')],
    ['extension/page/x.ts', uses('../../apps-script/server/protocol')],
  ])('%s: %s', (file, code) => {
    expect(brokenRules(file, code)).toEqual(['noRestrictedImports']);
  });

  it.each([
    ['shared/plan/x.ts', 'export const a = SpreadsheetApp.getActive();\n'],
    ['apps-script/server/x.ts', 'export const a = LockService.getDocumentLock();\n'],
    ['apps-script/sidebar/x.ts', 'export const a = HtmlService;\n'],
    ['extension/page/x.ts', 'export const a = PropertiesService;\n'],
    ['shared/check/x.ts', 'export const a = Date.now();\n'],
    ['shared/check/x.ts', 'export const a = document.title;\n'],
    ['shared/check/x.ts', "export const a = fetch('x');\n"],
  ])('%s: %s', (file, code) => {
    expect(brokenRules(file, code)).toEqual(['noRestrictedGlobals']);
  });
});

describe('what the house allows, the linter lets pass', () => {
  it.each([
    ['shared/workbook/x.ts', uses('../assess/rate')],
    ['shared/plan/x.ts', uses('../target/target')],
    ['shared/papers/x.ts', uses('../drawing/roadmap-svg')],
    ['shared/ingest/x.ts', uses('../plan/model')],
    ['apps-script/server/x.ts', uses('../../shared/plan/model')],
    ['apps-script/server/google/x.ts', 'export const a = SpreadsheetApp.getActive();\n'],
    ['extension/page/x.ts', uses('../../shared/glossary/match')],
  ])('%s: %s', (file, code) => {
    expect(brokenRules(file, code)).toEqual([]);
  });
});
