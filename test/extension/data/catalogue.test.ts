import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../extension/data/catalogue';
import { readSource } from '../../../extension/data/read-source';
import type { SourceContent } from '../../../extension/data/source-content';
import { findTerms } from '../../../shared/glossary/find';
import { unpackGlossary } from '../../../shared/glossary/pack';
import { sampleSnapshot } from '../../fixtures/pages/snapshot';

const bytesOf = (ascii: string) => new TextEncoder().encode(ascii);

function content(text: string): SourceContent {
  const result = readSource(text, 'ja');
  if (!result.ok) throw new Error(result.problem);
  return result.content;
}

const table =
  '見出し,読み,別表記,定義\nデジタルデバイド,でじたるでばいど,情報格差,先の定義。\nRPA,あーるぴーえー,,自動化。\n';
const later = '見出し,定義\nRPA,後の定義。\nクラウド,借りる。\n';
const catalogue = buildCatalogue([
  { id: 'plan', content: content(JSON.stringify(sampleSnapshot())), fetchedAt: 0 },
  { id: 'first', content: content(table), fetchedAt: 0 },
  { id: 'second', content: content(later), fetchedAt: 0 },
]);

describe('several sources as one', () => {
  it('the earlier source defines', () => {
    const found = catalogue.search('RPA').filter((card) => card.kind === 'term');
    expect(found).toMatchObject([{ label: 'RPA', definition: '自動化。' }]);
  });
  it('what a page finds is what the background describes', () => {
    const text = 'RPAの全庁導入で情報格差を減らし、クラウドを使う';
    const labels = findTerms(unpackGlossary(catalogue.packed(), bytesOf), text).map(
      (hit) => catalogue.describe(hit.entry)?.label,
    );
    expect(labels).toEqual(['RPAの全庁導入', 'デジタルデバイド', 'クラウド']);
  });
  it('an initiative comes with its years', () => {
    const card = catalogue.describe(catalogue.initiativesFrom);
    expect(card).toMatchObject({ kind: 'initiative', divisions: ['行政改革課'], state: { mark: '○', year: 2023 } });
  });
  it('an initiative says where the panels find it', () =>
    expect(catalogue.describe(catalogue.initiativesFrom)).toMatchObject({ ref: { source: 'plan', id: 'i-1' } }));
  it.each([
    ['情報格差', 'デジタルデバイド'],
    ['デジタル・デバイド', 'デジタルデバイド'],
    ['RPAの全庁導入', 'RPAの全庁導入'],
    ['RPAの全庁', null],
    ['', null],
  ])('looked up: %s', (label, found) => expect(catalogue.lookUp(label)?.label ?? null).toBe(found));
  it('a later fetch of the same data is the same generation', () => {
    const again = (fetchedAt: number) =>
      buildCatalogue([{ id: 'first', content: content(table), fetchedAt }]).generation;
    expect(again(1)).toBe(again(2));
  });
  it('nothing beyond the end', () => expect(catalogue.describe(999)).toBeNull());
});

describe('search by what people type', () => {
  it.each([
    ['デジタル', 'デジタルデバイド'],
    ['でじたる', 'デジタルデバイド'],
    ['ﾃﾞｼﾞﾀﾙ', 'デジタルデバイド'],
    ['格差', 'デジタルデバイド'],
    ['ｒｐａ', 'RPA'],
    ['全庁', 'RPAの全庁導入'],
    ['dejitaru', 'デジタルデバイド'],
    ['dezitaru', 'デジタルデバイド'],
    ['ｄｅｊｉｔａｒｕ', 'デジタルデバイド'],
    ['dejitarudebaid', 'デジタルデバイド'],
    ['a-rupi-e-', 'RPA'],
    ['arupie', 'RPA'],
    ['1-1', 'RPAの全庁導入'],
  ])('%s', (query, label) => expect(catalogue.search(query)[0]?.label).toBe(label));
  it.each(['', '　', 'ないことば'])('%j finds nothing', (query) => expect(catalogue.search(query)).toEqual([]));
});

it('unfit terms are named, the rest is used', () => {
  const read = content('見出し,定義\n県,都道府県の一つ。\nクラウド,借りる。\n');
  expect(read.unfit).toHaveLength(1);
  expect(read.unfit[0]).toContain('県');
});
