// IronCalc's grid breaks wrapped text at blanks only. This puts our line breaking in the place of its function.
import { join } from 'node:path';
import { root } from './install.mjs';

/** The function's beginning as the pinned version has it. */
const COMPUTE_WRAPPED_LINES =
  /(function \w+\((\w), (\w), (\w), (\w)\) \{)(?=\s*let \w = \2\.split\("\\n"\);\s*if \(!\3\))/;

/** A vite plugin; the build fails when another version of the grid has no such place. */
export function wrapJapanese() {
  return {
    name: 'wrap-japanese',
    transform(code, id) {
      if (!id.includes('@ironcalc/workbook/dist/ironcalc.js')) return null;
      if (!COMPUTE_WRAPPED_LINES.test(code))
        throw new Error('IronCalc の折り返しの関数が見つかりません（版が変わりました）');
      const ours = JSON.stringify(join(root, 'apps-script/workbench/app/grid/wrap-lines.ts'));
      const mended = code.replace(COMPUTE_WRAPPED_LINES, '$1 return __wrapLines($2, $3, $4, $5);');
      return { code: `import { wrapLines as __wrapLines } from ${ours};\n${mended}`, map: null };
    },
  };
}
