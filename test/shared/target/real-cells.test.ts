import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTarget } from '../../../shared/target/read-target';
import { brief } from './brief';

/**
 * Cells of plans, white papers and progress tables of ministries, prefectures and cities, and everyday ones in their manner;
 * labelled before they were read, in eleven lots. Wrong at first sight: 12.8, 5.8, 10.8, 3.9, 5.5, 15.0 (a lot of traps), 3.4,
 * 12.9 (traps), 11.2, 13.8 (several figures in each) and 12.8 %; nearly all of it was mended afterwards.
 */
const rows = readFileSync('test/fixtures/real-target-cells.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([text = '', reading = '', accumulation = '']) => [text.replace(/\\n/g, '\n'), reading, accumulation] as const);

describe('cells of real plans', () => {
  it.each(rows)('%j → %s %s', (text, reading, accumulation) => {
    const read = readTarget(text);
    expect(brief(read)).toBe(reading);
    if (accumulation !== '') expect(read.parts[0]?.accumulation).toBe(accumulation);
  });
});

describe('slips of the pen', () => {
  it.each(['4憶2,148万1千円', '1,0000人', '2.000人', '8O%'])('%j is mended with a note', (text) => {
    expect(readTarget(text)).toMatchObject({ sure: false, notes: [{ code: 'slip' }] });
  });
});

describe('what names, limits and dates the figures', () => {
  it.each([
    ['1,577人(平成25年)→0人(平成31年)', { baseline: '1,577人', condition: '平成31年' }],
    ['若者就業率78%(2013年度75.4%)', { label: '若者就業率', baseline: '2013年度75.4%' }],
    ['― → 50人', { label: null, value: 50 }],
    ['倍増（100件→200件）', { baseline: '100件' }],
    ['75.0％（15業務／20業務）', { condition: '15業務/20業務' }],
    ['年間750時間を超える時間外勤務等を行った職員数0人', { condition: '750時間を超える' }],
    ['４か年で15,000人', { label: null, condition: '4か年' }],
    ['2020年度決算(767億円)より減少', { baseline: '2020年度決算(767億円)', change: 'decrease' }],
    ['適合率100％（AA準拠）', { label: '適合率', condition: 'AA準拠' }],
    ['30%程度(注2)', { condition: null, approximate: true }],
    ['R4＋10％', { change: 'increase' }],
    ['10業務（現状5）', { baseline: '現状5' }],
    ['1窓口3業務→3窓口15業務', { value: 3, baseline: '1窓口' }],
    ['8業務移行／20業務', { condition: '20業務' }],
    ['レベル2→レベル4', { level: '4', baseline: 'レベル2' }],
  ])('%j', (text, expected) => expect(readTarget(text).parts[0]).toMatchObject(expected));
});
