// npm test: makes everything ready, checks the house, runs all tests. The last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';
import { ensureTools } from './lib/tools.mjs';

ensureInstalled();
const missing = ensureTools();
if (missing.length > 0) {
  for (const sentence of missing) process.stdout.write(`✗ ${sentence}\n`);
  process.stdout.write(`0 passed, ${missing.length} failed, 0 skipped\n`);
  process.exit(1);
}

const tally = { passed: 0, failed: 0, skipped: 0 };
const count = (ok, title) => {
  process.stdout.write(`${ok ? '✓' : '✗'} ${title}\n`);
  tally[ok ? 'passed' : 'failed']++;
  return ok;
};
const node = (script) =>
  spawnSync(process.execPath, [join(root, script)], { cwd: root, stdio: 'inherit' }).status === 0;

count(node('scripts/check.mjs'), 'npm run check');
if (count(node('scripts/build.mjs'), 'npm run build')) {
  const report = join(root, '.cache', 'test-report.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  // Browsers' profiles, copies and pictures of one run lie together, and go with it.
  const temporary = mkdtempSync(join(tmpdir(), 'michishirube-'));
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary } },
  );
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  readReport(report);
}
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);

/** Adds the runner's figures; names every skipped test, so that none is skipped in silence. */
function readReport(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    count(false, 'vitest がまとめを書かずに終わりました');
    return;
  }
  tally.passed += report.numPassedTests;
  tally.failed += report.numFailedTests;
  tally.skipped += report.numPendingTests + report.numTodoTests;
  for (const suite of report.testResults) {
    if (suite.status === 'failed' && suite.assertionResults.every((one) => one.status !== 'failed')) {
      count(false, `${suite.name}: ${suite.message}`);
    }
    for (const one of suite.assertionResults) {
      if (one.status === 'pending' || one.status === 'skipped' || one.status === 'todo')
        process.stdout.write(`- 飛ばした試験: ${one.fullName}\n`);
    }
  }
}
