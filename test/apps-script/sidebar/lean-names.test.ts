import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * The build leaves out calls of the makers of shapes where nobody asks for the shape, and knows them by name alone: a function of the sidebar
 * that does something must not be called like one of them.
 */
it('no function of the sidebar that does something has the name of a maker of shapes', async () => {
  const lean = '../../../scripts/lib/lean-react.mjs';
  const { shapeMakers } = (await import(lean)) as { shapeMakers: readonly string[] };
  const folder = join(process.cwd(), 'apps-script/sidebar');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('border'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  expect(files.length).toBeGreaterThan(50);
  const named = new RegExp(`\\b(?:const|let|function)\\s+(${shapeMakers.join('|')})\\s*(?:=\\s*(?:async\\s*)?\\(|\\()`);
  expect(files.flatMap(({ name, text }) => (named.test(text) ? [`${name}: ${named.exec(text)?.[1]}`] : []))).toEqual(
    [],
  );
});
