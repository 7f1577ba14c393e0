import { describe, expect, it } from 'vitest';

interface HtmlServiceMend {
  mendForHtmlService(html: string): Promise<string>;
  problemsForHtmlService(html: string): string[];
}
const path = '../../../scripts/lib/html-service.mjs';
const { mendForHtmlService, problemsForHtmlService } = (await import(path)) as HtmlServiceMend;

const page = (code: string) => `<!doctype html><script type="module">${code}</script><p></p>`;
const codeOf = (html: string) => /<script[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
const valueMade = (code: string) => new Function(`${code}; return x`)() as unknown;

describe('mendForHtmlService', () => {
  it.each([
    ['an address in a template literal', 'var x = `https://example.jp/$' + '{1}//2`', 'https://example.jp/1//2'],
    ['slashes in a nested template', 'var x = `a$' + '{`//b`}//c`', 'a//b//c'],
    ['a comment sign in a string stays', 'var x = "https://example.jp"', 'https://example.jp'],
    ['a template tag in a string', 'var x = "<?= 1 ?>"', '<?= 1 ?>'],
    ['a comment opening in a string', 'var x = "<!--"', '<!--'],
  ])('%s', async (_, code, value) => {
    const mended = await mendForHtmlService(page(code));
    expect(problemsForHtmlService(mended)).toEqual([]);
    expect(valueMade(codeOf(mended))).toBe(value);
  });

  it.each([
    ['slashes in a template literal', page('var x = `https://example.jp/$' + '{1}`'), 'テンプレートリテラル'],
    ['a template tag', page('var x = "<?= 1 ?>"'), '<?'],
    ['a comment opening', page('var x = "<!--"'), '<!--'],
    ['a script that never ends', '<!doctype html><script>var x = 1', '閉じていない'],
    ['a file from elsewhere', '<link rel="stylesheet" href="https://example.jp/a.css">', '外のファイル'],
  ])('sees %s', (_, html, problem) => {
    expect(problemsForHtmlService(html).join()).toContain(problem);
  });

  it.each([
    ['a file from elsewhere', '<link rel="stylesheet" href="https://example.jp/a.css">'],
    ['a script from elsewhere', '<script src="https://example.jp/a.js"></script>'],
  ])('refuses %s', async (_, html) => {
    await expect(mendForHtmlService(html)).rejects.toThrow('HtmlService');
  });
});
