import { type Grade, type ProgressMark, RuleSet } from './rule-set';

const grade = (label: string, from: number | null, achieved: boolean, more: Partial<Grade> = {}): Grade => ({
  label,
  from,
  bound: 'atLeast',
  achieved,
  needsComment: false,
  ...more,
});
const mark = (label: string, ja: string, en: string, achieved: boolean, inDenominator: boolean): ProgressMark => ({
  label,
  meaning: { ja, en },
  achieved,
  inDenominator,
});

const PROGRESS_SAGAMIHARA = [
  mark('○', '計画どおり実施', 'carried out as planned', true, true),
  mark('△', '一部実施・遅れ', 'carried out in part, or late', false, true),
  mark('×', '中止', 'discontinued', false, true),
];

const TRUNCATED = { mode: 'truncate', digits: 0 } as const;
const HALF_UP = { mode: 'halfUp', digits: 0 } as const;
const base = {
  formulas: { increase: 'actualOverTarget', decrease: 'actualOverTarget', order: 'milestoneOrder' },
  expectedSteps: null,
  maintainTolerance: 0,
  rounding: HALF_UP,
  cap: { upper: null, lower: null },
  progress: PROGRESS_SAGAMIHARA,
  denominators: { notMeasured: false, notEvaluable: false, notComparable: false, discontinued: false, ended: false },
  rollUp: { method: 'countAchieved', rounding: HALF_UP },
  axes: [],
} as const;

/** Rule sets to start from, each with its source in words. The first is the default. */
export const PRESETS: readonly RuleSet[] = [
  {
    ...base,
    id: 'sagamihara',
    title: { ja: '相模原型（実績÷目標・切捨て・○△）', en: 'Sagamihara (actual ÷ target, truncated, ○△)' },
    source:
      '相模原市ICT総合戦略（令和2～5年度）第2章の前計画の評価による。成果は実績÷目標が100%以上で○、未満は△（△には見解を付す）。進捗は○△×で、中止の×も分母に残す。率は整数への切捨て（6/9→66%、8/11→72%）。目標を下げる指標・マイルストーンの式は同書に定めがなく、当方の初期値。',
    formulas: { ...base.formulas, order: 'reachedOrNot' },
    rounding: TRUNCATED,
    grades: [grade('○', 100, true), grade('△', null, false, { needsComment: true })],
    denominators: { ...base.denominators, discontinued: true },
    rollUp: { method: 'countAchieved', rounding: TRUNCATED },
  },
  {
    ...base,
    id: 'isehara',
    title: { ja: '伊勢原型（年度別の目標・工程の段階）', en: 'Isehara (yearly targets, milestone stages)' },
    source:
      '伊勢原市ICT推進計画（令和2～7年度）の成果指標は、年度ごとの数値またはマイルストーン（仕様検討→完了）。評価段階と端数処理は同計画に定めがなく、達成/未達成・四捨五入は当方の初期値。',
    grades: [grade('達成', 100, true), grade('未達成', null, false)],
  },
  {
    ...base,
    id: 'fujisawa',
    title: { ja: '藤沢型（項目ごとにひとつのKPI）', en: 'Fujisawa (one KPI an item)' },
    source:
      '藤沢市DX推進計画（令和4～7年度）は、重点取組項目ごとに文章のKPIをひとつ置き、期限年度の目標と比べる。評価段階と端数処理は同計画に定めがなく、最終目標との比較・四捨五入は当方の初期値。文章のKPIは、実績欄に「達成」「未達成」と記入して判定する。',
    formulas: { increase: 'againstFinal', decrease: 'againstFinal', order: 'reachedOrNot' },
    grades: [grade('達成', 100, true), grade('未達成', null, false)],
  },
  {
    ...base,
    id: 'musashino',
    title: { ja: '武蔵野型（進捗・効果・費用の三軸）', en: 'Musashino (three axes: progress, effect, cost)' },
    source:
      '武蔵野市第六次総合情報化基本計画（令和2～4年度）は、完了時に進捗（工程）・効果（あらかじめ定めた項目）・費用（見積額との比較）の三軸で計画との差を評価する。三軸の段階のしきい値は同計画に定めがなく、当方の初期値。',
    grades: [
      grade('計画以上', 100, true, { bound: 'moreThan' }),
      grade('計画どおり', 100, true),
      grade('計画未満', null, false),
    ],
    progress: [
      mark('前倒し', '計画より早い', 'ahead of the plan', true, true),
      mark('計画どおり', '計画どおり', 'as planned', true, true),
      mark('遅れ', '計画より遅い', 'behind the plan', false, true),
      mark('中止', '中止', 'discontinued', false, true),
    ],
    axes: [
      { id: 'progress', title: { ja: '進捗', en: 'Progress' }, measure: 'marks', grades: [] },
      {
        id: 'effect',
        title: { ja: '効果', en: 'Effect' },
        measure: 'rate',
        grades: [
          grade('計画以上', 100, true, { bound: 'moreThan' }),
          grade('計画どおり', 100, true),
          grade('計画未満', null, false),
        ],
      },
      {
        id: 'cost',
        title: { ja: '費用', en: 'Cost' },
        measure: 'costRate',
        grades: [
          grade('超過', 100, false, { bound: 'moreThan' }),
          grade('見積どおり', 90, true),
          grade('節減', null, true),
        ],
      },
    ],
  },
  {
    ...base,
    id: 'expected-value',
    title: { ja: '期待値型（基準値からの直線）', en: 'Expected value (straight line from the baseline)' },
    source:
      '多くの総合計画・総合戦略で使われる期待値との比較。基準値から最終目標までを直線で結び、その年度に見込まれる進みに対する実際の進みをみる。A≥期待値（100%）、B+ 80～99%、B 50～79%、C 50%未満。',
    formulas: { increase: 'expectedLinear', decrease: 'expectedLinear', order: 'milestoneOrder' },
    grades: [grade('A', 100, true), grade('B+', 80, false), grade('B', 50, false), grade('C', null, false)],
  },
  {
    ...base,
    id: 'expected-steps',
    title: { ja: '期待値型（20・40・60・80・100%）', en: 'Expected value (20, 40, 60, 80, 100 %)' },
    source:
      '期待値を年度ごとの段階（20・40・60・80・100%）で定める五か年計画で使われる比べ方。A≥期待値、B+ 80～99%、B 50～79%、C 50%未満。',
    formulas: { increase: 'expectedSteps', decrease: 'expectedSteps', order: 'milestoneOrder' },
    expectedSteps: [20, 40, 60, 80, 100],
    grades: [grade('A', 100, true), grade('B+', 80, false), grade('B', 50, false), grade('C', null, false)],
  },
  {
    ...base,
    id: 'four-marks',
    title: { ja: '◎○△×（実績÷目標）', en: '◎○△× (actual ÷ target)' },
    source: '自治体の評価で広く使われる四段階。◎は目標超過、○は達成。△と×の境（50%）は団体により異なり、当方の初期値。',
    grades: [
      grade('◎', 100, true, { bound: 'moreThan' }),
      grade('○', 100, true),
      grade('△', 50, false),
      grade('×', null, false),
    ],
  },
  {
    ...base,
    id: 'abcd-100',
    title: { ja: 'A～D（100・80・50%）', en: 'A–D (100, 80, 50 %)' },
    source: '自治体の評価で使われる四段階。A 100%以上、B 80%以上、C 50%以上、D 50%未満。',
    grades: [grade('A', 100, true), grade('B', 80, false), grade('C', 50, false), grade('D', null, false)],
  },
  {
    ...base,
    id: 'abcd-110',
    title: { ja: 'A～D（110・80・50%）', en: 'A–D (110, 80, 50 %)' },
    source:
      '自治体の評価で使われる四段階。A 110%以上、B 80～110%、C 50～80%、D 50%未満。Bには未達成（80～100%）も含まれるため、達成の件数はAだけを数える初期値とした。',
    grades: [grade('A', 110, true), grade('B', 80, false), grade('C', 50, false), grade('D', null, false)],
  },
  {
    ...base,
    id: 'ahead-behind',
    title: { ja: '前倒し・計画どおり・遅れ（110・95%）', en: 'Ahead, as planned, behind (110, 95 %)' },
    source: '進み具合の三段階。110%超は前倒し、95～110%は計画どおり、95%未満は遅れ。',
    grades: [
      grade('前倒し', 110, true, { bound: 'moreThan' }),
      grade('計画どおり', 95, true),
      grade('遅れ', null, false),
    ],
  },
  {
    ...base,
    id: 'forward-back',
    title: { ja: '達成・前進・横ばい・後退（基準値から）', en: 'Achieved, forward, level, back (from the baseline)' },
    source:
      '基準値から目標までの進みで分ける四段階。(実績−基準値)÷(目標−基準値)が100%以上で達成、0%超で前進、0%で横ばい、0%未満で後退。小数第1位まで表示。',
    formulas: { increase: 'baselineToTarget', decrease: 'baselineToTarget', order: 'milestoneOrder' },
    rounding: { mode: 'halfUp', digits: 1 },
    grades: [
      grade('達成', 100, true),
      grade('前進', 0, false, { bound: 'moreThan' }),
      grade('横ばい', 0, false),
      grade('後退', null, false),
    ],
  },
  {
    ...base,
    id: 'survey',
    title: { ja: '向上・維持・低下（調査、±3%）', en: 'Up, kept, down (survey, ±3 %)' },
    source: 'アンケート調査の指標で使われる三段階。基準値からの変化が±3%以内なら維持。小数第1位まで表示。',
    // A stage on the way (75 %) is no rise of 75 %: here it is reached, or things are as they were.
    formulas: { increase: 'changeFromBaseline', decrease: 'changeFromBaseline', order: 'reachedOrNot' },
    maintainTolerance: 3,
    rounding: { mode: 'halfUp', digits: 1 },
    grades: [grade('向上', 3, true, { bound: 'moreThan' }), grade('維持', -3, true), grade('低下', null, false)],
  },
].map((preset) => RuleSet.parse(preset));

export const DEFAULT_RULE_SET: RuleSet = preset('sagamihara');

/** The preset of that id; throws when there is none. */
export function preset(id: string): RuleSet {
  const found = PRESETS.find((rules) => rules.id === id);
  if (found === undefined) throw new Error(`no preset rule set "${id}"`);
  return found;
}
