import { describe, expect, it } from 'vitest';
import { parseHeading } from '../../../../shared/ingest/heading/parse-heading';

const read = (text: string, date?: string) => parseHeading(text, date, {});

describe('parseHeading', () => {
  it.each([
    ['No.', 'serial', null],
    ['基本目標', 'level', null],
    ['施策名(第4章)', 'level', null],
    ['事業名（第4・5章）', 'name', null],
    ['事務事業名', 'name', null],
    ['基本的な施策', 'level', null],
    ['施策項番', 'levelNumber', null],
    ['区分_第4章', 'classification', null],
    ['指標（成果指標の説明）', 'indicator', null],
    ['ＫＰＩ', 'indicator', null],
    ['計画策定時\n(H27)', 'baseline', 2015],
    ['目標値\n(R1)', 'target', 2019],
    ['R1実績', 'actual', 2019],
    ['R3（実績）', 'actual', 2021],
    ['令和7年度\n（目標値）', 'target', 2025],
    ['2024年度[実績]', 'actual', 2024],
    ['R6（見込）', null, 2024],
    ['令和６年度　目標', 'target', 2024],
    ['R2_行動目標', 'action', 2020],
    ['令和5年度予算（千円）', 'cost', 2023],
    ['進捗評価', 'progress', null],
    ['評価', 'grade', null],
    ['目標達成率', 'rate', null],
    ['主管課（表16）', 'lead', null],
    ['関係課', 'support', null],
    ['国の取組方針にある期限・数値', null, null],
    ['電子申請の利用促進', null, null],
    ['2022年度（R4）', null, 2022],
    ['令和５年度（最終）', null, 2023],
    ['５年度', null, 2023],
    ['2023', null, 2023],
    ['R5年度末時点', null, 2023],
  ])('%j is %s of %s', (text, role, year) => {
    expect(read(text)).toMatchObject({ role, year });
  });

  it.each([
    ['R5上期', 2023, 'H1'],
    ['令和6年度下期', 2024, 'H2'],
    ['下半期', null, 'H2'],
  ])('%s is the half-year %s %s', (text, year, half) => {
    expect(read(text)).toMatchObject({ year, half });
  });

  it('takes the fiscal year of a date cell', () => {
    expect(read('R6.3.31', '2024-03-31')?.year).toBe(2023);
    expect(read('2024/4/1', '2024-04-01')?.year).toBe(2024);
  });

  it('knows the final year and the bare year', () => {
    expect(read('最終目標')).toMatchObject({ role: 'target', final: true });
    expect(read('2023')?.bareYear).toBe(true);
    expect(read('2023年度')?.bareYear).toBe(false);
  });

  it('follows a chosen role before its own', () => {
    expect(parseHeading('めやす', undefined, { めやす: 'indicator' })?.role).toBe('indicator');
    expect(parseHeading('備考', undefined, { 備考: 'ignore' })?.role).toBe('ignore');
  });

  it('is null for blanks and for texts too long for a heading', () => {
    expect(read('　')).toBeNull();
    expect(read('長い文章'.repeat(20))).toBeNull();
  });
});
