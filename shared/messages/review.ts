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
    en: (_: None) => 'Progress is ×. Give the reason.',
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

  blankActor: {
    ja: (_: None) =>
      '操作している人のメールアドレスを確認できないため、記録しませんでした。ほかのGoogleアカウントからログアウトして、開き直してください。',
    en: (_: None) => 'Your account could not be identified, so nothing was recorded.',
  },
  forbidden: {
    ja: (v: { needs: string }) =>
      `この操作は${v.needs}の役割を持つ人だけができます。役割は「設定」で確かめてください。`,
    en: (v: { needs: string }) => `Only ${v.needs} may do this. Roles stand in the settings.`,
  },
  unknownInitiative: {
    ja: (_: None) => 'この事業は計画に見つかりません。画面を更新してください。',
    en: (_: None) => 'This initiative is not in the plan. Refresh the page.',
  },
  conflict: {
    ja: (v: { who: string; what: string }) =>
      `先に${v.who}が「${v.what}」を記録しました。内容を見比べて、もう一度選んでください。あなたの入力は残っています。`,
    en: (v: { who: string; what: string }) => `${v.who} recorded “${v.what}” first. Compare both and choose again.`,
  },
  requestReused: {
    ja: (_: None) => '同じ操作が違う内容でもう一度届きました。何も記録していません。画面を更新してください。',
    en: (_: None) => 'The same request arrived with different content. Nothing was recorded.',
  },
  wrongState: {
    ja: (v: { state: string }) => `いまの状態（${v.state}）では、この操作はできません。`,
    en: (v: { state: string }) => `Not possible in the present state (${v.state}).`,
  },
  unknownProposal: {
    ja: (_: None) => 'この見直し提案は見つからないか、もう採否が決まっています。',
    en: (_: None) => 'This proposal does not exist or has been decided.',
  },

  tooLong: {
    ja: (_: None) => '文章が長すぎて、履歴の1行に収まりません。短くするか、資料に分けてください。',
    en: (_: None) => 'The text is too long for one row of the log. Shorten it.',
  },
  logBlocked: {
    ja: (v: { row: number; why: string }) =>
      `見直し履歴の${v.row}行目が壊れているため（${v.why}）、記録を止めました。スプレッドシートの「変更履歴」で元に戻してから、もう一度お試しください。`,
    en: (v: { row: number; why: string }) =>
      `Row ${v.row} of the review log is broken (${v.why}), so nothing was recorded. Restore it from the version history and try again.`,
  },

  logValid: {
    ja: (v: { entries: number }) => `履歴 ${v.entries} 行はすべてつながっています。`,
    en: (v: { entries: number }) => `All ${v.entries} rows are intact.`,
  },
  logBroken: {
    ja: (v: { row: number; why: string }) => `履歴の ${v.row} 行目で鎖が切れています: ${v.why}`,
    en: (v: { row: number; why: string }) => `The chain breaks at row ${v.row}: ${v.why}`,
  },
  unreadable: { ja: (_: None) => '行の形が崩れています', en: (_: None) => 'the row cannot be read' },
  changed: { ja: (_: None) => '記録した後に書き換えられています', en: (_: None) => 'it was changed afterwards' },
  deletedBefore: { ja: (_: None) => 'この前の行が消されています', en: (_: None) => 'rows before it were deleted' },
  insertedOrReordered: {
    ja: (_: None) => '後から差し込まれたか、順番が入れ替わっています',
    en: (_: None) => 'it was inserted or moved',
  },
  cutOff: { ja: (_: None) => '最後の行が消されています', en: (_: None) => 'rows at the end were deleted' },
  unrecorded: { ja: (_: None) => '道しるべが書いていない行です', en: (_: None) => 'it was not written by the add-on' },
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
});
