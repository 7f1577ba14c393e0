import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReadingChip } from '../../../shared/ui/reading-chip';
import { type Mark, StateMark } from '../../../shared/ui/state-mark';
import { quantity } from '../../support/plan-of';

describe('StateMark', () => {
  it.each<[Mark, string, string]>([
    ['◎', '二重丸', 'double circle'],
    ['○', '丸', 'circle'],
    ['△', '三角', 'triangle'],
    ['×', 'ばつ', 'cross'],
    ['－', '評価なし', 'not graded'],
  ])('%s is read aloud as %s, %s', (mark, japanese, english) => {
    const ja = renderToStaticMarkup(<StateMark mark={mark} locale="ja" />);
    expect(ja).toContain(`role="img" aria-label="${japanese}"`);
    expect(ja).toContain(`>${mark}<`);
    expect(renderToStaticMarkup(<StateMark mark={mark} locale="en" />)).toContain(`aria-label="${english}"`);
  });

  it('adds what the rule set means by it', () => {
    expect(renderToStaticMarkup(<StateMark mark="△" meaning="やや遅れている" locale="ja" />)).toContain(
      'aria-label="三角 やや遅れている"',
    );
  });
});

describe('ReadingChip', () => {
  const reading = (text: string, sure: boolean) => ({ text, parts: [quantity(15, '種類')], sure, notes: [] });

  it('shows the original beside what was read', () => {
    const html = renderToStaticMarkup(<ReadingChip reading={reading('１５種類', true)} locale="ja" />);
    expect(html).toContain('１５種類');
    expect(html).toContain('15種類');
    expect(html).not.toContain('unsure');
  });

  it('is amber where a person should look', () => {
    expect(renderToStaticMarkup(<ReadingChip reading={reading('15?', false)} locale="ja" />)).toContain('unsure');
  });

  it.each([
    ['a blank cell', '  ', '（空欄）'],
    ['markup', '<b onclick=1>', '&lt;b onclick=1&gt;'],
  ])('shows %s as what it is', (_, text, shown) => {
    expect(renderToStaticMarkup(<ReadingChip reading={reading(text, true)} locale="ja" />)).toContain(shown);
  });
});
