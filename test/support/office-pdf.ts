import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice and pdftoppm are on this machine. */
export function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Opens an XLSX file in LibreOffice, prints it to PDF and gives each page as a PNG, `dots` to the inch, cut to `height` pixels from the top. */
export function pagesOf(xlsx: Uint8Array, dots = 60, height?: number): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-pdf-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), xlsx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'book.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    execFileSync('pdftoppm', [
      '-r',
      String(dots),
      ...(height ? ['-x', '0', '-y', '0', '-W', '10000', '-H', String(height)] : []),
      '-png',
      join(folder, 'book.pdf'),
      join(folder, 'page'),
    ]);
    const list = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n');
    return list.filter((name) => /^page.*\.png$/.test(name)).map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
