import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../shared/glossary/compile';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { findTermsInHtml, htmlText } from '../../../shared/glossary/html-text';

const glossary = compileGlossary(
  ['RPA', 'AI', 'AI-OCR', '情報格差', '自治体クラウド', 'クラウド', 'R&D', '𠮷野町'].map((prefLabel) =>
    glossaryEntry({ prefLabel }),
  ),
);

describe('terms in the source of a page stand where the source has them', () => {
  it.each([
    ['<p>RPAとAI</p>', ['RPA', 'AI']],
    ['<b>AI</b>-<b>OCR</b>で', ['AI</b>-<b>OCR']],
    [
      '<ruby>情報<rp>（</rp><rt>じょうほう</rt><rp>）</rp></ruby>格差',
      ['情報<rp>（</rp><rt>じょうほう</rt><rp>）</rp></ruby>格差'],
    ],
    ['<ruby>自治体<rt>AI</rt></ruby>', []],
    ['自治体ク<br>ラウド', ['自治体ク<br>ラウド']],
    ['<td>自治体\n   クラウド</td>', ['自治体\n   クラウド']],
    ['<td>自治体</td><td>クラウド</td>', ['クラウド']],
    ['<li>情報<li>格差', []],
    ['<title>RPA</title><style>.AI{}</style><script>RPA("<p>AI</p>")</script>', []],
    ['<a href="AI" title="RPA > AI">見出し</a>', []],
    ['<!-- RPA --><textarea>AI</textarea><code>RPA</code>', []],
    ['R&amp;D と Ｒ＆Ｄ、&#82;&#x50;A', ['R&amp;D', 'Ｒ＆Ｄ', '&#82;&#x50;A']],
    ['A&shy;I、A&zwnj;I', ['A&shy;I', 'A&zwnj;I']],
    ['&#x20BB7;野町', ['&#x20BB7;野町']],
    ['1 < 2 AI <3', ['AI']],
    ['AI<', ['AI']],
    ['<p', []],
    ['<p title="AI', []],
    ['<SPAN>R</SPAN><Font color=red>P</Font>A', ['R</SPAN><Font color=red>P</Font>A']],
    ['MAIL <b>M</b>AIL R&#x30;PA &constructor; &toString;', []],
    ['<![CDATA[x]]>AI<br/>RPA<hr/>', ['AI', 'RPA']],
    ['<div hidden>RPA<div>AI</div>RPA</div>AI', ['AI']],
    ['<span aria-hidden="true">RPA</span><i aria-hidden=false>AI</i>', ['AI']],
    ['<p hidden>RPA<p>AI<div contenteditable><p>RPA</p></div><div role="textbox">AI</div>', ['AI']],
    ['<p title="a hidden b" data-hidden>AI</p><input hidden>RPA', ['AI', 'RPA']],
    ['<b>R</b><i hidden>x</i><b>PA</b>', []],
  ])('%s', (source, expected) => {
    expect(findTermsInHtml(glossary, source).map(({ start, end }) => source.slice(start, end))).toEqual(expected);
  });
});

it('reads anything to its end, in order', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    '!--',
    '-->',
    'p',
    'script',
    ' ',
    '"',
    '=',
    '&',
    '#x41',
    ';',
    'AI',
    '情',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const source = parts.join('');
      const { text, starts, ends } = htmlText(source);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      for (let at = 1; at < starts.length; at += 1) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1]!);
      for (const end of ends) expect(end).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 400 },
  );
});

it('a large page is read in one pass', () => {
  const source = '<p>窓口の案内<b>AI</b></p>\n'.repeat(20_000);
  expect(findTermsInHtml(glossary, source)).toHaveLength(20_000);
});
