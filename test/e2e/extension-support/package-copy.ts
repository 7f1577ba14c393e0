import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = process.cwd();

/**
 * A copy of the built package that asks for local hosts at install, as a city's own package does (MICHISHIRUBE_HOSTS): the question for
 * optional hosts cannot be answered without a person. Nothing else differs from what is shipped,
 * but for the `version` where one is given.
 */
export function copyPackage(browser: 'chrome' | 'firefox', version?: string): string {
  const built = join(ROOT, `dist/extension/${browser}-mv3`);
  if (!existsSync(built)) throw new Error(`${built} がありません。先に npm run build を実行してください。`);
  const folder = mkdtempSync(join(tmpdir(), `michishirube-${browser}-`));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions = ['http://localhost/*', 'http://127.0.0.1/*'];
  if (version !== undefined) manifest.version = version;
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
