import { defineMessages } from './define';

type None = Record<string, never>;

/** Titles and leading sentences of the generated sheets, notes on their headings, and the health check. */
export const workbookMessages = defineMessages({
  protection: {
    ja: (_: None) => '道しるべが計算・管理する欄です。書き換えると集計に反映されなくなります。',
    en: (_: None) => 'Calculated or managed by Michishirube. Typing here breaks the totals.',
  },
  settingsTitle: { ja: (_: None) => '設定', en: (_: None) => 'Settings' },
  settingsLead: {
    ja: (_: None) =>
      '計画全体の設定です。黄色の見出しの欄は書き換えられます。書き換えると、ほかのシートの率と評価が計算し直されます。',
    en: (_: None) =>
      'Settings of the whole plan. Cells under yellow headings may be changed; rates and grades in the other sheets follow.',
  },
  treeTitle: {
    ja: (v: { levels: string }) => `体系（${v.levels}）`,
    en: (v: { levels: string }) => `Structure (${v.levels})`,
  },
  treeLead: {
    ja: (_: None) => '計画の体系と、それぞれに属する事業・指標の数です。数は「事業」「指標」シートから計算されます。',
    en: (_: None) =>
      'The structure of the plan, and how many initiatives and indicators belong to each part; counted from the sheets 事業 and 指標.',
  },
  initiativesTitle: { ja: (v: { leaf: string }) => `${v.leaf}一覧`, en: (v: { leaf: string }) => `List of ${v.leaf}` },
  initiativesLead: {
    ja: (_: None) =>
      '黄色の見出しの欄に記入します。灰色の見出しの欄は計算されます。行の並べ替え・挿入をしても計算は保たれます。',
    en: (_: None) => 'Type under yellow headings; grey ones are calculated. Rows may be sorted and inserted.',
  },
  indicatorsTitle: { ja: (_: None) => '指標（目標・実績・達成率・評価）', en: (_: None) => 'Indicators' },
  indicatorsLead: {
    ja: (_: None) =>
      '実績は数値で記入します（単位は自動で付きます）。数値でない結果は「達成」「未達成」「評価できない」「中止」などの言葉で記入します。空欄は「未測定」で、0とは区別されます。',
    en: (_: None) => 'Enter results as numbers, or as words such as 達成, 中止. A blank is “not measured”, never 0.',
  },
  actionsTitle: { ja: (_: None) => '行程', en: (_: None) => 'Schedule' },
  actionsLead: {
    ja: (_: None) =>
      '開始と終了を選ぶと、右の帯とロードマップが変わります。終了が空欄の行は「終わり未定」として1期間だけ薄く塗ります。',
    en: (_: None) =>
      'Choose start and end; the bars and the roadmap follow. A row without an end is shaded for one period only.',
  },
  roadmapTitle: {
    ja: (v: { plan: string }) => `ロードマップ　${v.plan}`,
    en: (v: { plan: string }) => `Roadmap: ${v.plan}`,
  },
  roadmapLegendWhole: { ja: (_: None) => '■ 事業の期間', en: (_: None) => '■ initiative' },
  roadmapLegendAction: { ja: (_: None) => '■ 工程の期間', en: (_: None) => '■ action' },
  roadmapLegendOpen: { ja: (_: None) => '▶ 終わりが未定', en: (_: None) => '▶ start only' },
  roadmapLegendMilestone: {
    ja: (_: None) =>
      '各年度の文字・数値は、その年度の目標です。色は「行程」「指標」シートから計算され、書き換えると変わります。',
    en: (_: None) => 'text, figure: target of the year',
  },
  roadmapLegendText: {
    ja: (_: None) => '図：■ 期間　→ 続く・終わり未定　◆ 目標のある年度',
    en: (_: None) => 'picture: ■ period, → goes on or open end, ◆ year with a target',
  },
  roadmapLegendToday: {
    ja: (_: None) => '▼ 今日　◎ 見直し　◇ 計画の節目',
    en: (_: None) => '▼ today ◎ review ◇ milestone',
  },
  roadmapPicture: { ja: (_: None) => '図', en: (_: None) => 'Picture' },
  roadmapProgress: { ja: (_: None) => '進捗', en: (_: None) => 'Progress' },
  roadmapFilterHelp: {
    ja: (_: None) => '見出しの ▼ で主管課・区分・進捗を選べます。',
    en: (_: None) =>
      'Choose division, class or progress; the rows of actions and indicators stay with their initiative.',
  },
  scheduleHeading: { ja: (_: None) => '計画の時期', en: (_: None) => 'Dates of the plan' },
  schedulePhases: { ja: (_: None) => '時期の区分', en: (_: None) => 'Phases' },
  schedulePhasesHelp: {
    ja: (_: None) => '1行に1つ。例：前期　令和8年度～令和9年度。次の更新でロードマップに入ります。',
    en: (_: None) => 'One on each line, such as 前期　2026–2027. The roadmap takes it in with the next refresh.',
  },
  scheduleMilestones: { ja: (_: None) => '計画の節目', en: (_: None) => 'Milestones of the plan' },
  scheduleMilestonesHelp: {
    ja: (_: None) => '1行に1つ。例：令和7年11月6日　庁議。議会、パブリックコメント、策定・公表など。',
    en: (_: None) => 'One on each line, such as 2025-11-06　庁議: assembly, public comment, adoption.',
  },
  scheduleReviews: { ja: (_: None) => '見直しの日', en: (_: None) => 'Review dates' },
  scheduleReviewsHelp: {
    ja: (_: None) => '1行に1日。例：令和8年5月15日。',
    en: (_: None) => 'One date on each line, such as 2026-05-15.',
  },
  checkDatesLead: {
    ja: (_: None) => '帯を描けない、または一部しか描けないものです。「行程」シートで開始と終了を入れてください。',
    en: (_: None) => 'Cannot be drawn, or only in part. Enter start and end in the sheet 行程.',
  },
  evaluationYearHelp: {
    ja: (_: None) =>
      '「設定」で選んだ評価年度の達成率です。右の年度ごとの達成率から、その年度のものを写しています。計算の内訳は、数値のある行のメモにあります。',
    en: (_: None) => 'The rate of the year chosen in 設定, taken from the column of that year.',
  },
  weightHelp: {
    ja: (_: None) =>
      '達成率を平均するときの重みです。空欄は1とみなします。0にすると平均に入りません。評価のまとめ方が「重み付き平均」のときに使います。',
    en: (_: None) => 'Weight of the indicator in the weighted mean. A blank counts as 1, a 0 leaves it out.',
  },
  evaluationTitle: { ja: (_: None) => '評価一覧', en: (_: None) => 'Evaluation' },
  evaluationLead: {
    ja: (v: { rules: string }) =>
      `評価年度は「設定」シートで選びます。評価基準：${v.rules}。数はすべて「事業」「指標」シートから計算されます。`,
    en: (v: { rules: string }) => `Choose the year in the sheet 設定. Rules: ${v.rules}. All figures are live.`,
  },
  referenceLead: {
    ja: (_: None) => '同じ資料にある別の計画の表です。この計画の集計には入りません。',
    en: (_: None) => 'A table about another plan; not counted in this one.',
  },
  reviewLogTitle: { ja: (_: None) => '見直し履歴', en: (_: None) => 'Review log' },
  reviewLogLead: {
    ja: (_: None) =>
      '見直しの記録です。サイドバーのボタンから追記されます。行の書き換え・削除・並べ替えは検証で見つかります。',
    en: (_: None) => 'Written by the sidebar. Changed, deleted or reordered rows are detected.',
  },
  glossaryMatchHelp: {
    ja: (_: None) =>
      '文章からの探し方。空欄＝表記のゆれも探す。「目印なし」＝庁内ページに印を付けない（検索では見つかる）。「大文字小文字を区別」「書いたとおり」「1文字可」は必要なときだけ。',
    en: (_: None) =>
      'How the term is looked for. Blank = with spelling variants. 目印なし = never marked on pages (search still finds it). Use the others only where needed.',
  },
  glossaryStatusHelp: {
    ja: (_: None) =>
      '空欄＝使う。「提案」＝職員からの提案で、まだ使わない。「保留」＝使わない。決めたら空欄にすると、次の公開から表示されます。',
    en: (_: None) =>
      'Blank = in use. 提案 = proposed by staff, not used yet. 保留 = put aside. Clear the cell to use the entry from the next publication on.',
  },
  glossaryTitle: { ja: (_: None) => '用語集', en: (_: None) => 'Glossary' },
  glossaryLead: {
    ja: (_: None) => '1行に1語。別表記・関連語が複数あるときは「、」で区切ります。',
    en: (_: None) => 'One term a row; separate several spellings by 、.',
  },
  findingsTitle: { ja: (_: None) => '点検結果', en: (_: None) => 'Findings' },
  findingsLead: {
    ja: (v: { errors: number; warnings: number; infos: number }) =>
      `取り込んだ表の点検結果です（誤り ${v.errors}件・注意 ${v.warnings}件・参考 ${v.infos}件）。「この計画の行」「元のセル」を押すとその場所へ移ります。`,
    en: (v: { errors: number; warnings: number; infos: number }) =>
      `${v.errors} errors, ${v.warnings} warnings, ${v.infos} notes. The links lead to the place.`,
  },
  noFindings: { ja: (_: None) => '指摘はありません。', en: (_: None) => 'Nothing was found.' },
  rateHelp: {
    ja: (v: { rules: string }) =>
      `達成率（%）。評価基準：${v.rules}。目標や実績が数値でないときは、その理由が言葉で出ます。`,
    en: (v: { rules: string }) => `Rate in percent by ${v.rules}; a word where there is none.`,
  },
  otherFormulas: { ja: (_: None) => 'ほかの式では', en: (_: None) => 'Other formulas' },
  workedNote: {
    ja: (v: { worked: string }) => `作成時の計算\n${v.worked}`,
    en: (v: { worked: string }) => `As calculated when written\n${v.worked}`,
  },
  actualHelp: {
    ja: (_: None) =>
      '数値で記入。数値でないときは、達成・未達成・未測定・評価できない・比較不能・中止・事業終了のどれか、または工程の段階（検討〜完了）。',
    en: (_: None) =>
      'A number; where there is none, 達成, 未達成, 未測定, 評価できない, 比較不能, 中止 or 事業終了, or the stage of the work (検討 to 完了).',
  },
  targetHelp: {
    ja: (_: None) =>
      '元のセルから読み取った目標値。元の文は右の「目標の原文」にあります。「未定」「－」は数値ではありません。',
    en: (_: None) =>
      'The target as it was read from the cell; the original text stands to the right. 未定 and － are no figures.',
  },
  directionHelp: {
    ja: (_: None) => '増やす指標か、減らす指標か、保つ指標か。違っていたら選び直してください。達成率の式が変わります。',
    en: (_: None) =>
      'Whether the indicator is to rise, to fall or to stay. Choose again where it is wrong; the formula of the rate follows.',
  },
  comparatorHelp: {
    ja: (_: None) => '目標の「以上・以下・超・未満」。空欄は指定なし。',
    en: (_: None) => 'Comparator of the target; blank = none.',
  },
  roleHelp: {
    ja: (_: None) => '「主」は評価に数えます。「併記」は同じ目標を別の言い方で書いたもので、率だけを示します。',
    en: (_: None) => '主 counts; 併記 restates another part and only shows its rate.',
  },
  progressHelp: {
    ja: (v: { marks: string }) => `進捗の自己評価。${v.marks}`,
    en: (v: { marks: string }) => `Self-assessed progress: ${v.marks}`,
  },
  outcomeHelp: {
    ja: (_: None) => '評価年度の指標の評価のうち、最も低いもの。',
    en: (_: None) => 'The lowest grade among the indicators in the year of evaluation.',
  },
  /** Number format of a count in a heading; nothing for 0. */
  severalDivisions: {
    ja: () => '"2課以上 "0;;',
    en: () => '"2 or more "0;;',
  },
  progressRateHelp: {
    ja: (v: { marks: string }) =>
      `進捗達成率 ＝ 達成とみなす記号の数 ÷ 記入のある事業の数（${v.marks}）。端数処理は「設定」のとおり。`,
    en: (v: { marks: string }) => `Achieved marks ÷ marked initiatives (${v.marks}).`,
  },
});
