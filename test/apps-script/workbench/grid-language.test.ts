import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import japanese from '../../../apps-script/workbench/app/grid/ironcalc-ja.json';
import '../../../apps-script/workbench/app/grid/japanese';

type Words = { readonly [key: string]: string | Words };

function keysOf(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  );
}

describe('the grid’s language', () => {
  it('is Japanese for an instance that speaks the grid’s languages', async () => {
    const grid = i18next.createInstance({
      resources: { 'en-US': { translation: { toolbar: { bold: 'Bold', unheard_of: 'New' } } } },
      lng: 'en-US',
    });
    await grid.init();
    expect([grid.t('toolbar.bold'), grid.t('toolbar.unheard_of')]).toEqual(['太字', 'New']);
  });

  it('leaves other instances alone', async () => {
    const other = i18next.createInstance({ resources: { fr: { translation: { a: 'b' } } }, lng: 'fr' });
    await other.init();
    expect(other.language).toBe('fr');
  });

  it('has no empty word and keeps every placeholder whole', () => {
    expect(keysOf(japanese).length).toBeGreaterThan(300);
    expect(JSON.stringify(japanese)).not.toMatch(/:""|\{\{[^}]*\}[^}]/);
  });
});
