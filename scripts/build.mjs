// npm run build: command line, add-on, sidebar, workbench and the extension for each browser, into dist/.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';

/** Builds what is out of date; `report` gets a line before each step. */
export async function buildAll({ report = () => {}, extension = true } = {}) {
  const step = async (title, run) => {
    const begin = performance.now();
    await run();
    report(`${title}  ${((performance.now() - begin) / 1000).toFixed(1)} 秒`);
  };
  const { buildCli } = await import('./build-cli.mjs');
  const { buildAddon } = await import('./build-addon.mjs');
  const { buildPublisher } = await import('./build-publisher.mjs');
  const { buildSidebar } = await import('./build-sidebar.mjs');
  const { buildReports } = await import('./build-reports.mjs');
  const { buildRoadmap } = await import('./build-roadmap.mjs');
  const { buildWorkbench } = await import('./build-workbench.mjs');
  await step('コマンド', buildCli);
  await step('アドオン', buildAddon);
  await step('サイドバー', buildSidebar);
  await step('公開スクリプト', buildPublisher);
  await step('ロードマップ', buildRoadmap);
  await step('職員からの報告', buildReports);
  await step('作業台', buildWorkbench);
  if (extension) {
    const { buildExtension } = await import('./build-extension.mjs');
    await step('拡張機能', buildExtension);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  await buildAll({ report: (line) => process.stdout.write(`✓ ${line}\n`) });
}
