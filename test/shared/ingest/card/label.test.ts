import { describe, expect, it } from 'vitest';
import { labelAt, looksLikeLabel } from '../../../../shared/ingest/card/label';
import { HeadingReader } from '../../../../shared/ingest/heading/reader';
import { viewOf } from '../../../../shared/ingest/sheet-view';
import { gridOf } from '../../../support/grid-of';

const label = (text: string) => labelAt(viewOf(gridOf([[text]])), 0, 0, new HeadingReader({}));

describe('labels of a card', () => {
  it.each([
    ['事業名', '事業名', 'name', null],
    ['事 業 名', '事 業 名', 'name', null],
    ['■事業概要', '事業概要', 'attribute', null],
    ['### ■事業概要', '事業概要', 'attribute', null],
    ['１　事業の目的', '事業の目的', 'attribute', null],
    ['(2) 取組の内容', '取組の内容', 'attribute', null],
    ['【担当課】', '担当課', 'lead', null],
    ['担当課：', '担当課', 'lead', null],
    ['K P I', 'K P I', 'indicator', null],
    ['事業名：空き家情報の公開', '事業名', 'name', '空き家情報の公開'],
    ['【担当課】 市民課', '担当課', 'lead', '市民課'],
  ])('%s', (text, words, role, inline) => expect(label(text)).toMatchObject({ text: words, role, inline, sure: true }));

  it.each(['令和6年度', '120件', '窓口に来なくても手続ができるようにする。', '<電子申請の利用>', ''])(
    '%s is none',
    (text) => expect(label(text)?.sure ?? false).toBe(false),
  );

  it.each([
    ['想定されるリスク', true],
    ['情報セキュリティ', true],
    ['来庁の負担が減る。', false],
    ['1,200', false],
    ['※注', false],
  ])('%s could stand as a label: %s', (text, could) => expect(looksLikeLabel(text)).toBe(could));
});
