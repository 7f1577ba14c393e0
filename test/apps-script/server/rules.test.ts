import { describe, expect, it } from 'vitest';
import { preset } from '../../../shared/assess/presets';
import { Office } from './office';

const sheet = 'R5進捗';
const rows = [
  ['基本目標', '事業名', '指標', '基準値', 'R5目標', 'R5実績'],
  ['1 便利な市役所', '電子申請の拡充', '電子申請の件数', '100', '150', '120'],
  ['1 便利な市役所', '窓口の改善', 'アンケートの満足度', '30', '60', '59'],
];

function built(ruleSet = 'sagamihara'): Office {
  const city = new Office();
  city.person.renameSheet('シート1', sheet);
  city.person.fill(
    sheet,
    1,
    1,
    rows.map((line) => line.map((text) => `'${text}`)),
  );
  const { settings } = city.want('getSettings', {});
  city.want('saveSettings', { settings: { ...settings, ruleSet } });
  city.write('build', [sheet]);
  return city;
}

/** Row of a line of 設定, by its label; the heading of the same words has no value. */
function rowOf(city: Office, label: string): number {
  for (let row = 1; row < 120; row++) {
    if (city.person.shown('設定', row, 1) === label && city.person.shown('設定', row, 2) !== '') return row;
  }
  throw new Error(`no line ${label}`);
}
const type = (city: Office, label: string, text: string) => city.person.fill('設定', rowOf(city, label), 2, [[text]]);

/** Rates and grades of 令和5年度, as they stand in 指標. */
function results(city: Office): string[][] {
  const columns = ['達成率', '評価'].map((heading) => {
    const column = Array.from({ length: 40 }, (_, index) => index + 1).find(
      (at) => city.person.shown('指標', 4, at) === heading,
    );
    return column ?? 0;
  });
  return [5, 6].map((row) => columns.map((column) => city.person.shown('指標', row, column)));
}

describe('rules edited in 設定 are used on the next refresh', () => {
  it('formula, rounding, digits, thresholds and names', () => {
    const city = built();
    expect(results(city)).toEqual([
      ['80%', '△'],
      ['98%', '△'],
    ]);
    type(city, '増やす指標の達成率', '（実績 − 基準値）÷（その年度の目標 − 基準値）');
    type(city, '達成率の小数の桁数', '1');
    type(city, '評価1の下限（%）', '96');
    type(city, '評価1の名前', '良');
    type(city, '達成に数える評価', '良');
    city.write('refresh', [sheet]);
    expect(results(city)).toEqual([
      ['40.0%', '△'],
      ['96.6%', '良'],
    ]);
    // Nothing is left to be done, and nothing went back to the preset.
    expect(city.want('preview', { sheets: [sheet] }).sheets.every(({ action }) => action === 'unchanged')).toBe(true);
    expect(city.person.shown('設定', rowOf(city, '評価1の下限（%）'), 2)).toBe('96');
  });

  it('another preset, chosen in the cell: its lines come, and the sidebar knows', () => {
    const city = built();
    type(city, '評価基準', preset('abcd-100').title.ja);
    city.write('refresh', [sheet]);
    expect(results(city)).toEqual([
      ['80%', 'B'],
      ['98%', 'B'],
    ]);
    expect(city.want('getSettings', {}).settings.ruleSet).toBe('abcd-100');
    expect(city.person.shown('設定', rowOf(city, '評価4の名前'), 2)).toBe('D');
  });

  it('another preset, chosen in the sidebar', () => {
    const city = built('abcd-100');
    const { settings } = city.want('getSettings', {});
    city.want('saveSettings', { settings: { ...settings, ruleSet: 'sagamihara' } });
    city.write('refresh', [sheet]);
    expect(results(city).map(([, grade]) => grade)).toEqual(['△', '△']);
    expect(city.person.shown('設定', rowOf(city, '評価基準の元'), 2)).toBe(preset('sagamihara').title.ja);
  });
});

describe('an edit that cannot be used', () => {
  it('is refused with the cell, by every way to the rules, and nothing is written', () => {
    const city = built('musashino');
    const { fingerprint } = city.want('preview', { sheets: [sheet] });
    const edits = [
      ['評価1の下限（%）', '百', '数値として読めません'],
      ['達成率の小数の桁数', '99', '0から4までの整数'],
      ['増やす指標の達成率', '気分', '選べる値ではありません'],
      ['費用の評価2の下限（%）', '120', '順に小さく'],
    ] as const;
    for (const [label, text] of edits) type(city, label, text);
    const answers = [
      city.ask('preview', { sheets: [sheet] }),
      city.ask('refresh', { sheets: [sheet], fingerprint }),
      city.ask('saveSnapshot', {}),
      city.ask('check', {}),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'rules' } });
      for (const [label, , sentence] of edits) {
        const line = answer.ok ? '' : answer.error.message.split('\n').find((one) => one.includes(`「${label}」の`));
        expect(line).toContain(`「設定」B${rowOf(city, label)}：`);
        expect(line).toContain(sentence);
      }
    }
    for (const [label, text] of edits) expect(city.person.shown('設定', rowOf(city, label), 2)).toBe(text);
  });
});
