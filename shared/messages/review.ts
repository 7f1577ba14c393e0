import { defineMessages } from './define';

type None = Record<string, never>;

/** States, decisions, duties and refusals of a review, as people read them. */
export const reviewMessages = defineMessages({
  notStarted: { ja: (_: None) => '未着手', en: (_: None) => 'Not started' },
  selfAssessed: { ja: (_: None) => '自己評価済', en: (_: None) => 'Self-assessed' },
  checked: { ja: (_: None) => '事務局確認済', en: (_: None) => 'Checked by the secretariat' },
  improvementOrdered: { ja: (_: None) => '改善指示', en: (_: None) => 'Improvement ordered' },
  resubmitted: { ja: (_: None) => '再提出', en: (_: None) => 'Resubmitted' },
  approved: { ja: (_: None) => '承認', en: (_: None) => 'Approved' },
  discontinued: { ja: (_: None) => '中止', en: (_: None) => 'Discontinued' },

  owner: { ja: (_: None) => '実施主体', en: (_: None) => 'Owner' },
  secretariat: { ja: (_: None) => '事務局', en: (_: None) => 'Secretariat' },
  board: { ja: (v: { board: string }) => v.board, en: (v: { board: string }) => v.board },

  viewForTriangle: {
    ja: (_: None) => '進捗が△です。「見解」に、遅れの理由とこれからの進め方を書いてください。',
    en: (_: None) => 'Progress is △. Explain the delay and the next steps.',
  },
  reasonForCross: {
    ja: (_: None) => '進捗が×です。「見解」に、取りやめた理由を書いてください。',
    en: (_: None) => 'Progress is ×. Write under “Comment” why it was given up.',
  },
  viewForOutcome: {
    ja: (_: None) => '成果が△（未達）です。「見解」に、届かなかった理由を書いてください。',
    en: (_: None) => 'The outcome is △. Explain why the target was missed.',
  },
  rationale: { ja: (_: None) => '「根拠」を書いてください。', en: (_: None) => 'Give a rationale.' },
  evidence: {
    ja: (_: None) => '見直しの裏付けになる資料や数値を「資料」に書いてください。',
    en: (_: None) => 'Name the evidence for the revision.',
  },
  effectOnGoal: {
    ja: (_: None) =>
      '目標値を変えるときは、施策目標（KGI）への影響を書いてください。無いときは「影響なし」と書きます。',
    en: (_: None) => 'Describe the effect on the measure’s KGI (write “none” if there is none).',
  },
  newIndicator: {
    ja: (_: None) => '区分Aにする事業には成果指標が要ります。「新しい成果指標」を書いてください。',
    en: (_: None) => 'A class A initiative needs an indicator. Name it.',
  },
  selfAssessment: {
    ja: (_: None) => '自己評価がまだありません。実施主体の自己評価を待ってください。',
    en: (_: None) => 'There is no self-assessment yet.',
  },
  openProposal: {
    ja: (_: None) => '未決の見直し提案があります。先に採否を決めてください。',
    en: (_: None) => 'Decide on the open proposal first.',
  },
  goalReview: {
    ja: (_: None) =>
      '事業の入れ替え（昇格・追加・中止）を採択しました。事務局が「施策目標（KGI）の確認」を記録してから承認してください。',
    en: (_: None) => 'The plan’s initiatives have changed: the secretariat must look at the KGI again first.',
  },
  outlook: {
    ja: (_: None) => '中間年の見直しです。「後期の計画」を、変更なし・見直すのどちらかで選んでください。',
    en: (_: None) => 'Middle revision: say whether the second half keeps the plan.',
  },
  revisionAnnounced: {
    ja: (_: None) => '後期は「見直す」とされています。見直し提案を出してもらってから承認してください。',
    en: (_: None) => 'A revision was announced; the proposal is still missing.',
  },
  axes: {
    ja: (_: None) => '最終年度です。「完了の評価」（進捗・効果・費用）を計画と比べて選んでください。',
    en: (_: None) => 'Compare the result with the plan on progress, effect and cost.',
  },
  viewForAxes: {
    ja: (_: None) => '完了の評価に「計画未満」があります。「見解」に理由を書いてください。',
    en: (_: None) => 'Explain what fell short of the plan.',
  },
  nextYear: {
    ja: (_: None) => '年度の更新です。「翌年度の取組」を書いてください。変えないときは「継続」と書きます。',
    en: (_: None) => 'Yearly edition: say what is to be done next year.',
  },
  axisBetter: { ja: (_: None) => '計画以上', en: (_: None) => 'better than planned' },
  axisAsPlanned: { ja: (_: None) => '計画どおり', en: (_: None) => 'as planned' },
  axisWorse: { ja: (_: None) => '計画未満', en: (_: None) => 'below plan' },
});

/** What was decided, as 見直し履歴 and the lists say it. */
export const reviewLogWords = defineMessages({
  selfAssess: { ja: (_: None) => '自己評価', en: (_: None) => 'Self-assessment' },
  check: { ja: (_: None) => '事務局確認', en: (_: None) => 'Check' },
  sendBack: { ja: (_: None) => '差戻し', en: (_: None) => 'Sent back' },
  approve: { ja: (_: None) => '承認', en: (_: None) => 'Approval' },
  orderImprovement: { ja: (_: None) => '改善指示', en: (_: None) => 'Improvement order' },
  proposeRevision: { ja: (_: None) => '見直し提案', en: (_: None) => 'Proposed revision' },
  decideRevision: { ja: (_: None) => '見直しの採否', en: (_: None) => 'Decision on a proposal' },
  discontinue: { ja: (_: None) => '中止', en: (_: None) => 'Discontinuation' },
  reviewGoal: { ja: (_: None) => '施策目標の確認', en: (_: None) => 'KGI looked at again' },
});
