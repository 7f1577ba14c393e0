// What Google's HtmlService does to a page's inline scripts, and how a bundle is written so that nothing happens to it:
// it strips `//…` inside template literals (a blank sidebar, in production only), and `<?` would be read as a template tag.
import { parseAst } from 'vite';

const INLINE_SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g;

/** Same page, with the dangerous spots of its inline scripts written another way. Throws where that is not possible. */
export async function mendForHtmlService(html) {
  const mended = html.replace(INLINE_SCRIPT, (_, open, code, close) => open + mendScript(code) + close);
  const problems = problemsForHtmlService(mended);
  if (problems.length > 0) throw new Error(`サイドバーが HtmlService で壊れます: ${problems.join(' / ')}`);
  return mended;
}

/** In words, what HtmlService would break; empty = nothing. */
export function problemsForHtmlService(html) {
  const problems = [];
  if (html.includes('<?')) problems.push('「<?」があります');
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map((match) => match[2]);
  for (const code of scripts) {
    if (code.includes('<!--')) problems.push('スクリプトに「<!--」があります');
    if (templateTexts(code).some((text) => text.raw.includes('//')))
      problems.push('テンプレートリテラルに「//」があります');
  }
  const rest = html.replace(INLINE_SCRIPT, (_, open, _code, close) => open + close);
  if (rest.split(/<script/i).length !== rest.split(/<\/script/i).length)
    problems.push('閉じていないスクリプトがあります');
  if (/\b(?:src|href)="(?!data:|#)/.test(rest)) problems.push('外のファイルを読み込んでいます');
  return problems;
}

function mendScript(code) {
  let mended = '';
  let from = 0;
  for (const { start, end, raw, tagged } of templateTexts(code)) {
    if (!raw.includes('//')) continue;
    if (tagged) throw new Error('タグ付きテンプレートリテラルの「//」は書き換えられません');
    mended += code.slice(from, start) + raw.replaceAll('//', '/\\/');
    from = end;
  }
  // In strings and regular expressions, the only places where these can stand, `\/`, `\!` and `\?` mean the same.
  return (mended + code.slice(from))
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--')
    .replaceAll('<?', '<\\?');
}

/** Every literal piece of every template literal, in order. */
function templateTexts(code) {
  const texts = [];
  const visit = (node, tagged) => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, false);
      return;
    }
    if (!node || typeof node.type !== 'string') return;
    if (node.type === 'TemplateLiteral') {
      for (const { value, start } of node.quasis) {
        const at = code.indexOf(value.raw, start);
        texts.push({ raw: value.raw, start: at, end: at + value.raw.length, tagged });
      }
    }
    for (const [key, value] of Object.entries(node)) {
      if (value && typeof value === 'object') visit(value, node.type === 'TaggedTemplateExpression' && key === 'quasi');
    }
  };
  visit(parseAst(code), false);
  return texts.sort((a, b) => a.start - b.start);
}
