import { describe, expect, it } from 'vitest';
import { draftOfSettings, settingsOf } from '../../../apps-script/sidebar/settings/settings-draft';
import { bootstrap } from '../../support/fake-server';

const empty = draftOfSettings(bootstrap.settings);

describe('settingsOf', () => {
  it('gives back what came, when nothing was typed', () => {
    expect(settingsOf(empty)).toEqual(bootstrap.settings);
  });

  it.each<[string, string, unknown]>([
    ['2020', '2023', { from: 2020, to: 2023 }],
    ['２０２０', ' 2020 ', { from: 2020, to: 2020 }],
    ['', '', null],
  ])('reads the period %s–%s', (from, to, period) => {
    expect(settingsOf({ ...empty, from, to })).toMatchObject({ period });
  });

  it.each([
    ['2023', '2020'],
    ['2020', ''],
    ['令和2', '令和5'],
    ['20', '23'],
    ['0001', '2020'],
  ])('refuses the period %s–%s', (from, to) => {
    expect(settingsOf({ ...empty, from, to })).toBe('period');
  });

  it('takes one level and one division a line, without the blank ones', () => {
    const draft = { ...empty, levels: '基本目標\n\n 施策 \n事業\n', divisions: '情報政策課\n', locale: 'en' as const };
    expect(settingsOf(draft)).toMatchObject({
      levels: ['基本目標', '施策', '事業'],
      divisions: ['情報政策課'],
      locale: 'en',
    });
  });
});
