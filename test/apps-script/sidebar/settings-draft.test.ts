import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../apps-script/server/protocol';
import { CITY_PRESETS } from '../../../apps-script/sidebar/settings/city-presets';
import { draftOfSettings, settingsOf, withPreset } from '../../../apps-script/sidebar/settings/settings-draft';
import { PRESETS } from '../../../shared/assess/presets';
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

describe('withPreset', () => {
  it.each(CITY_PRESETS.map((preset) => [preset.name, preset] as const))(
    'fills the boxes of %s and leaves title and people alone',
    (_, preset) => {
      const draft = {
        ...empty,
        title: 'わが市の計画',
        roles: '承認: kacho@city.example.lg.jp',
        divisions: '情報政策課',
      };
      const filled = withPreset(draft, preset);
      expect(filled).toMatchObject({ title: draft.title, roles: draft.roles, divisions: draft.divisions });
      expect(settingsOf(filled)).toMatchObject({ levels: preset.levels, ruleSet: preset.ruleSet });
      expect(PRESETS.map(({ id }) => id)).toContain(preset.ruleSet);
    },
  );
});

describe('the dates', () => {
  it('go as people write them', () => {
    const draft = { ...empty, phases: '前期　令和2年度〜令和3年度', evaluationYear: '２０２１' };
    expect(settingsOf(draft)).toMatchObject({
      evaluationYear: 2021,
      schedule: { phases: '前期　令和2年度〜令和3年度', milestones: '', reviews: '' },
    });
    expect(draftOfSettings(settingsOf(draft) as Settings)).toEqual({ ...draft, evaluationYear: '2021' });
  });

  it('refuses a year that is none', () =>
    expect(settingsOf({ ...empty, evaluationYear: '来年' })).toBe('evaluationYear'));
});
