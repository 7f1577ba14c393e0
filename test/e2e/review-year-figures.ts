/** Results of fiscal year 2022 as the staff types them: initiative, which of its rows in 指標 (from 0), value. The values are invented. */
export const RESULTS: readonly (readonly [string, number, number | string])[] = [
  ['電子申請の利用促進', 0, 16], // 16 ÷ 15 = 106% ○
  ['行政手続の検索サービスの導入', 0, 18000], // 18,000 ÷ 20,000 = 90% △
  ['多言語対応におけるICT活用', 0, 3], // 3 ÷ 2 = 150% ○
  ['RPAの全庁導入', 0, 12], // 12 ÷ 10 = 120% ○
  ['RPAの全庁導入', 1, 70], // 70 ÷ 75 = 93% △
  ['市議会対応事務の電子化', 0, 72], // 72 ÷ 70 = 102% ○
  ['ICTを活用した多様なワークスタイルの創出', 1, 12], // 12 ÷ 10 = 120% ○
  ['ペーパーレス会議の推進', 0, 65], // 65 ÷ 70 = 92% △
  ['基幹システムの機器更新', 0, 1.5], // 3 ÷ 1.5 = 200% ○ (less is better)
  ['オープンデータの充実、活用の推進', 0, 3], // 3 ÷ 3 = 100% ○
  ['統計データ利活用推進', 2, 10], // 10 ÷ 10 = 100% ○
  ['緑区特設サイトの充実(区ビジョン推進事業)', 0, 9500], // 9,500 ÷ 9,000 = 105% ○; by the old target 86% △
  ['さがみはら地域ポータルサイトの充実', 0, 700000], // 700,000 ÷ 670,000 = 104% ○
  ['SNS等を活用した文化事業及び文化資源に関する情報発信', 0, 90], // 90 ÷ 100 = 90% △
  ['SNS等を活用した文化事業及び文化資源に関する情報発信', 1, 420], // 420 ÷ 400 = 105% ○
  ['自治体ポイントの活用推進', 0, 530], // 530 ÷ 520 = 101% ○
  ['ICTを活用した次世代の学校創造事業', 0, '達成'], // a target in words, judged by eye: ○
];

/** Progress at the year's end where it is not ○. 「生活道路…」 is assessed ○ and then ended by the board: ×. */
export const PROGRESS: Readonly<Record<string, '△'>> = {
  行政手続の検索サービスの導入: '△',
  RPAの全庁導入: '△',
  ペーパーレス会議の推進: '△',
  SNS等を活用した文化事業及び文化資源に関する情報発信: '△',
  職員のICTスキルの向上: '△',
};

interface OfInitiatives {
  readonly initiatives: number;
  readonly priority: number;
  readonly done: number;
  readonly late: number;
  readonly stopped: number;
  readonly blank: number;
  readonly progressRate: string;
  readonly reached: number;
  readonly missed: number;
  readonly noTarget: number;
  readonly other: number;
}
const initiatives = (
  ...[all, priority, done, late, stopped, rate, reached, missed, noTarget, other]: [
    number,
    number,
    number,
    number,
    number,
    string,
    number,
    number,
    number,
    number,
  ]
): OfInitiatives => ({
  initiatives: all,
  priority,
  done,
  late,
  stopped,
  blank: 0,
  progressRate: rate,
  reached,
  missed,
  noTarget,
  other,
});

/**
 * By initiative: how many, of these 重点; ○ △ × and ○ ÷ all, cut to a whole percent (28/34 = 82.3 → 82%); outcomes ○ △, 目標なし, and others
 * (次期自治体クラウド ［－］, 職員のICTスキル ［目標未定］). An initiative with several rows takes the worst one.
 */
export const INITIATIVES: Readonly<Record<string, OfInitiatives>> = {
  計画全体: initiatives(34, 16, 28, 5, 1, '82%', 11, 4, 17, 2),
  基本目標1: initiatives(9, 4, 8, 1, 0, '88%', 2, 1, 6, 0),
  '施策1-1': initiatives(5, 2, 4, 1, 0, '80%', 1, 1, 3, 0),
  '施策1-2': initiatives(4, 2, 4, 0, 0, '100%', 1, 0, 3, 0),
  基本目標2: initiatives(12, 6, 10, 2, 0, '83%', 3, 2, 6, 1),
  '施策2-1': initiatives(5, 2, 4, 1, 0, '80%', 1, 1, 2, 1),
  '施策2-2': initiatives(4, 2, 3, 1, 0, '75%', 1, 1, 2, 0),
  '施策2-3': initiatives(3, 2, 3, 0, 0, '100%', 1, 0, 2, 0),
  基本目標3: initiatives(13, 6, 10, 2, 1, '76%', 6, 1, 5, 1),
  '施策3-1': initiatives(4, 3, 3, 0, 1, '75%', 2, 0, 2, 0),
  '施策3-2': initiatives(6, 2, 5, 1, 0, '83%', 3, 1, 2, 0),
  '施策3-3': initiatives(3, 1, 2, 1, 0, '66%', 1, 0, 1, 1),
};

interface OfIndicators {
  readonly indicators: number;
  readonly reached: number;
  readonly missed: number;
  readonly notMeasured: number;
  readonly noTarget: number;
  readonly other: number;
  readonly rate: string;
}
const indicators = (
  all: number,
  reached: number,
  missed: number,
  noTarget: number,
  other: number,
  rate: string,
): OfIndicators => ({ indicators: all, reached, missed, notMeasured: 0, noTarget, other, rate });

/** By indicator, KGIs included: rows that decide (a ratio beside its number does not), ○ △, without target, others, ○ ÷ (○ + △) cut. */
export const INDICATORS: Readonly<Record<string, OfIndicators>> = {
  計画全体: indicators(50, 13, 4, 31, 2, '76%'),
  基本目標1: indicators(11, 2, 1, 8, 0, '66%'),
  '施策1-1': indicators(6, 1, 1, 4, 0, '50%'),
  '施策1-2': indicators(5, 1, 0, 4, 0, '100%'),
  基本目標2: indicators(17, 4, 2, 10, 1, '66%'),
  '施策2-1': indicators(7, 2, 1, 3, 1, '66%'),
  '施策2-2': indicators(6, 1, 1, 4, 0, '50%'),
  '施策2-3': indicators(4, 1, 0, 3, 0, '100%'),
  基本目標3: indicators(22, 7, 1, 13, 1, '87%'),
  '施策3-1': indicators(9, 2, 0, 7, 0, '100%'),
  '施策3-2': indicators(8, 4, 1, 3, 0, '80%'),
  '施策3-3': indicators(5, 1, 0, 3, 1, '100%'),
};
