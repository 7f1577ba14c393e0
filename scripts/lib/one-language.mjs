// A page in one language carries the words of one language: in shared/messages, every `{ ja: …, en: … }` given to
// defineMessages becomes that language's phrase alone, under both names.
import { parseAst } from 'vite';

/** Vite plug-in; `locale` is ja or en. */
export function oneLanguage(locale) {
  return {
    name: 'one-language',
    transform(code, id) {
      if (!/\/shared\/messages\/[^/]+\.ts$/.test(id.split('?')[0]) || !code.includes('defineMessages(')) return null;
      return { code: keepLanguage(code, locale), map: null };
    },
  };
}

/** The module with the phrases of `locale` only. */
export function keepLanguage(code, locale) {
  const cuts = [];
  const visit = (node) => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (!node || typeof node.type !== 'string') return;
    const phrases = node.type === 'ObjectExpression' ? phrasesOf(node) : undefined;
    if (phrases) {
      const { start, end } = phrases[locale];
      cuts.push({ start: node.start, end: node.end, text: `inBoth(${code.slice(start, end)})` });
      return;
    }
    for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value);
  };
  visit(parseAst(code));
  let kept = '';
  let from = 0;
  for (const { start, end, text } of cuts.sort((a, b) => a.start - b.start)) {
    kept += code.slice(from, start) + text;
    from = end;
  }
  if (cuts.length === 0) return code;
  return `import { inBoth } from './define';\n${kept}${code.slice(from)}`;
}

/** The two phrases of an entry; undefined for any other object. */
function phrasesOf({ properties }) {
  if (properties.length !== 2) return undefined;
  const found = {};
  for (const { type, key, value } of properties) {
    if (type !== 'Property' || (value.type !== 'ArrowFunctionExpression' && value.type !== 'FunctionExpression'))
      return undefined;
    found[key.name ?? key.value] = value;
  }
  return found.ja && found.en ? found : undefined;
}
