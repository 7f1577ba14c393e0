// npm run push -- staging|production [--publisher]: builds one Apps Script project, checks what clasp would send, sends it.
import { fileURLToPath } from 'node:url';
import { installedClasp, PushRefused, push, readArguments, readScriptId } from './lib/clasp.mjs';
import { ensureInstalled } from './lib/install.mjs';

/** What `npm run push` does; answers the exit code. */
export async function main(args) {
  try {
    const { target, project } = readArguments(args);
    const scriptId = readScriptId(target, project);
    ensureInstalled();
    await build(project);
    push({ target, project, scriptId, clasp: installedClasp(), report: (line) => process.stdout.write(`✓ ${line}\n`) });
    return 0;
  } catch (error) {
    if (!(error instanceof PushRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function build(project) {
  if (project === 'publisher') {
    const { buildPublisher } = await import('./build-publisher.mjs');
    await buildPublisher();
    return;
  }
  const { buildAddon } = await import('./build-addon.mjs');
  const { buildReports } = await import('./build-reports.mjs');
  const { buildRoadmap } = await import('./build-roadmap.mjs');
  const { buildSidebar } = await import('./build-sidebar.mjs');
  await buildAddon();
  await buildSidebar();
  await buildRoadmap();
  await buildReports();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
