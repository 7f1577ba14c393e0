import type { Settings } from '../../server/protocol';

/** What the published plans of five cities settle: names of levels, who decides, how often, and the rule set. A start, not a rule. */
export interface CityPreset {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly string[];
  readonly ruleSet: string;
  readonly reviewCycle: Settings['reviewCycle'];
  readonly board: string | null;
}

export const CITY_PRESETS: readonly CityPreset[] = [
  {
    id: 'sagamihara',
    name: '相模原市 ICT総合推進計画',
    levels: ['基本目標', '施策', '事業'],
    ruleSet: 'sagamihara',
    reviewCycle: 'halfYearly',
    board: 'ICT戦略調整会議',
  },
  {
    id: 'sagamihara-dx',
    name: '相模原市 DX推進計画',
    levels: ['ビジョン', '取組方針', '施策'],
    ruleSet: 'sagamihara',
    reviewCycle: 'sagamiharaDx',
    board: '業務イノベーション・DX推進会議',
  },
  {
    id: 'isehara',
    name: '伊勢原市',
    levels: ['基本方針', '施策', '個別取組'],
    ruleSet: 'isehara',
    reviewCycle: 'isehara',
    board: null,
  },
  {
    id: 'fujisawa',
    name: '藤沢市',
    levels: ['重点取組項目', '取組'],
    ruleSet: 'fujisawa',
    reviewCycle: 'fujisawa',
    board: null,
  },
  {
    id: 'musashino',
    name: '武蔵野市',
    levels: ['分野', '施策'],
    ruleSet: 'musashino',
    reviewCycle: 'musashino',
    board: null,
  },
];
