import { describe, expect, it } from 'vitest';

const path = '../../../scripts/lib/one-language.mjs';
const { keepLanguage } = (await import(path)) as { keepLanguage(code: string, locale: 'ja' | 'en'): string };

const words = `export const words = defineMessages({
  plain: { ja: () => '保存', en: () => 'Save' },
  'with-value': { en: ({ n }) => n + ' rows', ja: ({ n }) => n + '行' },
});
export const other = { ja: 'text', en: 'text' };
export const table = { ja: () => 1, en: () => 2, fr: () => 3 };`;

describe('keepLanguage', () => {
  it.each([
    ['ja', "plain: inBoth(() => '保存')", "'with-value': inBoth(({ n }) => n + '行')", 'Save'],
    ['en', "plain: inBoth(() => 'Save')", "'with-value': inBoth(({ n }) => n + ' rows')", '保存'],
  ] as const)('keeps the phrases of %s and nothing of the other language', (locale, plain, value, gone) => {
    const kept = keepLanguage(words, locale);
    expect(kept).toContain(plain);
    expect(kept).toContain(value);
    expect(kept).not.toContain(gone);
    expect(kept.startsWith("import { inBoth } from './define';")).toBe(true);
  });

  it('leaves everything alone that is no entry of two phrases', () => {
    expect(keepLanguage(words, 'ja')).toContain(
      "export const other = { ja: 'text', en: 'text' };\nexport const table = { ja: () => 1, en: () => 2, fr: () => 3 };",
    );
    expect(keepLanguage('export const nothing = 1;', 'en')).toBe('export const nothing = 1;');
  });
});
