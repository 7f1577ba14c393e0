import { defineMessages } from './define';

type None = Record<string, never>;
const plain = (ja: string, en: string) => ({ ja: (_: None) => ja, en: (_: None) => en });

/** The papers: headings, columns and sentences of reports, lists and comparisons. */
export const paperMessages = defineMessages({
  untitledPlan: plain('（名称未設定の計画）', '(untitled plan)'),
  annualReport: {
    ja: (v: { plan: string; year: string | null }) => `${v.plan}${v.year === null ? '' : `　${v.year}`}　年次報告`,
    en: (v: { plan: string; year: string | null }) => `${v.plan}: annual report${v.year === null ? '' : ` ${v.year}`}`,
  },
  initiativeSheets: {
    ja: (v: { plan: string }) => `${v.plan}　個票`,
    en: (v: { plan: string }) => `${v.plan}: initiative sheets`,
  },
  boardPapers: {
    ja: (v: { plan: string; board: string }) => `${v.plan}　${v.board}資料`,
    en: (v: { plan: string; board: string }) => `${v.plan}: papers for ${v.board}`,
  },
  issued: { ja: (v: { date: string }) => `作成日　${v.date}`, en: (v: { date: string }) => `Issued ${v.date}` },
  period: {
    ja: (v: { from: string; to: string }) => `計画期間　${v.from}～${v.to}`,
    en: (v: { from: string; to: string }) => `Plan period ${v.from} to ${v.to}`,
  },
  contents: plain('目次', 'Contents'),
  skip: plain('本文へ', 'Skip to the text'),
  overview: plain('概要', 'Overview'),
  counts: {
    ja: (v: { initiatives: string; count: number; indicators: number; kgi: number }) =>
      `この計画には、${v.initiatives}が${v.count}件、指標が${v.indicators}件（うちKGI ${v.kgi}件）あります。`,
    en: (v: { initiatives: string; count: number; indicators: number; kgi: number }) =>
      `The plan has ${v.count} initiatives (${v.initiatives}) and ${v.indicators} indicators, ${v.kgi} of them KGIs.`,
  },
  progressSentence: {
    ja: (v: { year: string; achieved: number; counted: number; rate: string }) =>
      `${v.year}の進捗達成率は${v.rate}です（${v.achieved} ÷ ${v.counted}）。`,
    en: (v: { year: string; achieved: number; counted: number; rate: string }) =>
      `Progress in ${v.year}: ${v.rate} (${v.achieved} ÷ ${v.counted}).`,
  },
  resultSentence: {
    ja: (v: { year: string; achieved: number; counted: number; rate: string }) =>
      `${v.year}の成果達成率は${v.rate}です（${v.achieved} ÷ ${v.counted}。KGI・KPIによる）。`,
    en: (v: { year: string; achieved: number; counted: number; rate: string }) =>
      `Results in ${v.year}: ${v.rate} (${v.achieved} ÷ ${v.counted}, KGIs and KPIs).`,
  },
  noResults: plain(
    '実績と進捗がまだ1つも記入されていないため、達成率はありません。空欄は「未測定」で、0ではありません。',
    'No result and no progress has been entered yet, so there are no rates. A blank is “not measured”, not 0.',
  ),
  rulesSentence: {
    ja: (v: { title: string; rounding: string; source: string }) =>
      `評価基準　${v.title}。端数処理　${v.rounding}。${v.source}`,
    en: (v: { title: string; rounding: string; source: string }) =>
      `Rules: ${v.title}. Rounding: ${v.rounding}. ${v.source}`,
  },
  rounding: {
    ja: (v: { mode: 'truncate' | 'halfUp'; digits: number }) =>
      `${v.digits === 0 ? '整数' : `小数第${v.digits}位`}への${v.mode === 'truncate' ? '切捨て' : '四捨五入'}`,
    en: (v: { mode: 'truncate' | 'halfUp'; digits: number }) =>
      `${v.mode === 'truncate' ? 'truncated' : 'half up'} to ${v.digits} digits`,
  },
  progressTable: plain('進捗管理表', 'Progress table'),
  evaluationList: plain('評価一覧', 'Evaluation'),
  roadmap: plain('ロードマップ', 'Roadmap'),
  roadmapWords: plain('ロードマップの内容（表）', 'The roadmap in words'),
  roadmapAlt: {
    ja: (v: { rows: number; bars: number }) =>
      `${v.rows}件の事業・取組と${v.bars}件の工程を年度の軸に並べた図です。同じ内容を後の表に示します。`,
    en: (v: { rows: number; bars: number }) =>
      `${v.rows} initiatives and ${v.bars} actions on an axis of years. The table that follows says the same.`,
  },
  comparison: plain('新旧対照表', 'Old and new'),
  noDifference: plain(
    '2つの計画に違いはありません（実績と進捗は比べません）。',
    'The two plans do not differ (results are not compared).',
  ),
  kgi: plain('施策目標（KGI）の推移', 'KGIs over the years'),
  kgiRow: plain('（KGI）', '(KGI)'),
  reference: plain('参考（ほかの計画の表）', 'Tables about other plans'),
  formulas: plain('率の計算', 'How the rates came about'),
  costs: plain('費用', 'Costs'),
  crossTables: plain('内訳', 'Breakdowns'),
  matrix: plain('実現性と新たな価値', 'Feasibility and new value'),
  matrixLead: {
    ja: (v: { rows: string; columns: string }) => `縦に${v.rows}、横に${v.columns}。（ ）内は区分です。`,
    en: (v: { rows: string; columns: string }) => `${v.rows} down, ${v.columns} across; classes in brackets.`,
  },
  milestones: plain('計画全体の節目', 'Milestones of the plan'),
  datesToCheck: plain('日付を確認', 'Check the dates'),
  changed: plain('変わったところ', 'What changed'),
  toDecide: plain('決めていただくこと', 'What needs a decision'),
  nothingToDecide: plain('決めていただくことはありません。', 'Nothing needs a decision.'),
  nothingChanged: plain('変わったところはありません。', 'Nothing changed.'),
  indicators: plain('指標', 'Indicators'),
  indicatorResults: plain('指標（KGI・KPI）', 'Indicators (KGI and KPI)'),
  actions: plain('工程', 'Actions'),
  reviews: plain('評価・見直し', 'Reviews'),
  above: plain('上位の目標（KGI）', 'KGIs above'),

  number: plain('番号', 'No.'),
  name: plain('名称', 'Name'),
  level: plain('階層', 'Level'),
  place: plain('体系', 'Part of'),
  classification: plain('区分', 'Class'),
  priority: plain('重点', 'Priority'),
  leadDivisions: plain('主管課', 'Lead division'),
  supportingDivisions: plain('関係課', 'Supporting divisions'),
  tags: plain('分類・属性', 'Tags'),
  indicator: plain('指標', 'Indicator'),
  kind: plain('種類', 'Kind'),
  unit: plain('単位', 'Unit'),
  direction: plain('向き', 'Direction'),
  accumulation: plain('累計の仕方', 'Accumulation'),
  baseline: plain('現状値', 'Baseline'),
  target: plain('目標', 'Target'),
  actual: plain('実績', 'Actual'),
  rate: plain('達成率', 'Rate'),
  grade: plain('評価', 'Grade'),
  rateAndGrade: plain('率・評価', 'Rate, grade'),
  worked: plain('計算', 'Calculation'),
  progress: plain('進捗', 'Progress'),
  progressRate: plain('進捗達成率', 'Progress rate'),
  resultRate: plain('成果達成率', 'Result rate'),
  other: plain('その他', 'Other'),
  blankMark: plain('未記入', 'Blank'),
  count: plain('件数', 'Count'),
  whole: plain('計画全体', 'Whole plan'),
  year: plain('年度', 'Year'),
  estimate: plain('見積額（円）', 'Estimate (yen)'),
  spent: plain('実績額（円）', 'Actual (yen)'),
  gap: plain('差（実績−見積）', 'Difference'),
  from: plain('開始', 'From'),
  to: plain('終了', 'To'),
  item: plain('項目', 'Item'),
  content: plain('内容', 'Content'),
  old: plain('旧', 'Old'),
  fresh: plain('新', 'New'),
  rationale: plain('根拠', 'Rationale'),
  noRecord: plain('（記録なし）', '(no record)'),
  blank: plain('（空欄）', '(blank)'),
  change: plain('変更', 'Change'),
  added: plain('追加', 'Added'),
  matrixByClass: plain('区分から（A・B：実現性が高い、C：低い、事業候補：不明確）', 'by class'),
  feasibility: plain('実現性', 'Feasibility'),
  newValue: plain('新たな価値', 'New value'),
  feasible: plain('高い', 'High'),
  notFeasible: plain('低い', 'Low'),
  unclear: plain('不明確', 'Unclear'),
  greatValue: plain('大きい', 'Great'),
  smallValue: plain('小さい', 'Small'),
  unsaidValue: plain('区分からは分からない', 'Not told by the class'),
  changedWord: plain('変更', 'Changed'),
  renamedWord: plain('名称変更', 'Renamed'),
  gone: plain('削除', 'Removed'),
  matter: plain('事項', 'Matter'),
  due: plain('期限', 'Due'),
  date: plain('日付', 'Date'),
  state: plain('状態', 'State'),
  view: plain('見解', 'View'),
  none: plain('（なし）', '(none)'),
  total: plain('計', 'Total'),
  plan: plain('計画', 'Plan'),
  node: plain('体系', 'Structure'),
  initiative: plain('事業・取組', 'Initiative'),
  action: plain('工程', 'Action'),
  title: plain('計画の名称', 'Title'),
  organization: plain('団体', 'Organization'),
  periodField: plain('計画期間', 'Period'),
  actionText: plain('行動目標', 'Action goal'),
  attribute: plain('記載', 'Text'),
  division: plain('主管課', 'Division'),
  continued: plain('継続・新規', 'Continued or new'),
  increase: plain('増やす', 'increase'),
  decrease: plain('減らす', 'decrease'),
  maintain: plain('保つ', 'maintain'),
  accumulationNone: plain('累計しない', 'not accumulated'),
  withinYear: plain('単年度', 'within the year'),
  wholePlan: plain('計画期間の累計', 'over the whole plan'),

  waitsForApproval: plain('承認または改善指示', 'Approve, or order improvement'),
  openProposal: {
    ja: (v: { what: string }) => `見直し提案の採否：${v.what}`,
    en: (v: { what: string }) => `Proposal: ${v.what}`,
  },
  unansweredOrder: {
    ja: (v: { order: string }) => `改善指示への再提出待ち：${v.order}`,
    en: (v: { order: string }) => `Improvement ordered: ${v.order}`,
  },
  overdueReview: {
    ja: (v: { period: string }) => `${v.period}の評価が期限を過ぎています`,
    en: (v: { period: string }) => `Review of ${v.period} is overdue`,
  },
  overdueReviews: {
    ja: (v: { from: string; to: string; count: number }) =>
      `${v.from}から${v.to}まで、${v.count}回の評価が期限を過ぎています`,
    en: (v: { from: string; to: string; count: number }) => `${v.count} reviews, ${v.from} to ${v.to}, are overdue`,
  },
  owesView: {
    ja: (v: { indicator: string; worked: string }) => `「${v.indicator}」が未達成です。見解が要ります（${v.worked}）`,
    en: (v: { indicator: string; worked: string }) =>
      `“${v.indicator}” missed its target and owes a view (${v.worked})`,
  },
  proposalTarget: {
    ja: (v: { name: string; year: string; before: string; after: string }) =>
      `${v.name}の${v.year}の目標「${v.before}」→「${v.after}」`,
    en: (v: { name: string; year: string; before: string; after: string }) =>
      `target of ${v.name} ${v.year}: “${v.before}” → “${v.after}”`,
  },
  proposalText: {
    ja: (v: { before: string; after: string }) => `「${v.before}」→「${v.after}」`,
    en: (v: { before: string; after: string }) => `“${v.before}” → “${v.after}”`,
  },
  proposalAddition: {
    ja: (v: { name: string }) => `「${v.name}」の追加`,
    en: (v: { name: string }) => `add “${v.name}”`,
  },
  proposalDiscontinuation: plain('中止', 'discontinue'),
  proposalMerging: {
    ja: (v: { into: string }) => `「${v.into}」への統合`,
    en: (v: { into: string }) => `merge into “${v.into}”`,
  },
  decisionLine: {
    ja: (v: { date: string; what: string; rationale: string }) =>
      `${v.date}　${v.what}${v.rationale === '' ? '' : `　${v.rationale}`}`,
    en: (v: { date: string; what: string; rationale: string }) =>
      `${v.date} ${v.what}${v.rationale === '' ? '' : `: ${v.rationale}`}`,
  },
  rateByNode: {
    ja: (v: { level: string; year: string }) => `${v.level}ごとの成果達成率（${v.year}）`,
    en: (v: { level: string; year: string }) => `Result rate by ${v.level} (${v.year})`,
  },
  stateByNode: {
    ja: (v: { level: string; year: string }) => `${v.level}ごとの進捗（${v.year}）`,
    en: (v: { level: string; year: string }) => `Progress by ${v.level} (${v.year})`,
  },
  rateOverYears: plain('成果達成率の推移', 'Result rate over the years'),
  countBy: { ja: (v: { by: string }) => `${v.by}別の件数`, en: (v: { by: string }) => `Number by ${v.by}` },
});
