import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords } from '../../../shared/papers/era-date';
import { html, lines } from '../../../shared/papers/html';

describe('html', () => {
  it.each([
    ['<b>', '&lt;b&gt;'],
    ['"><script>', '&quot;&gt;&lt;script&gt;'],
    ["' onclick='x", '&#39; onclick=&#39;x'],
    ['&amp;', '&amp;amp;'],
    ['\u0000\ud800', '\ufffd\ufffd'],
  ])('%s stays text', (text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it('puts markup into markup, and nothing for nothing', () => {
    expect(html`<ul>${['a', '<'].map((one) => html`<li>${one}</li>`)}${null}${false}${undefined}${0}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;</li>0</ul>',
    );
  });

  it('keeps line breaks as breaks, and nothing else', () => {
    expect(lines('a\r\n<i>\nb').markup).toBe('a<br>&lt;i&gt;<br>b');
  });

  it('no text whatever becomes markup', () => {
    const wicked = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '/', '!--', 'script'),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(wicked, (text) => {
        const { markup } = html`<td title="${text}">${text}</td>`;
        const inside = markup.slice(11, -5);
        expect(inside.match(/[<>]/g)).toEqual(['>']);
        expect(inside.match(/"/g)?.length).toBe(1);
        expect(inside).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['2026-11-20', '令和8年11月20日', '20 November 2026'],
  ['2019-05-01', '令和元年5月1日', '1 May 2019'],
  ['2019-04-30', '平成31年4月30日', '30 April 2019'],
  ['1989-01-07', '昭和64年1月7日', '7 January 1989'],
  ['1900-01-01', '1900年1月1日', '1 January 1900'],
  ['未定', '未定', '未定'],
])('%s is %s', (date, ja, en) => {
  expect([dateWords(date, 'ja'), dateWords(date, 'en')]).toEqual([ja, en]);
});
