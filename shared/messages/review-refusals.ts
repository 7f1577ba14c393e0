import { defineMessages } from './define';

type None = Record<string, never>;

/** Why a decision was not recorded, and what 履歴を検証 found. Only the server says these. */
export const reviewRefusals = defineMessages({
  blankActor: {
    ja: (_: None) =>
      '操作している人のメールアドレスを確認できないため、記録しませんでした。ほかのGoogleアカウントからログアウトして、開き直してください。',
    en: (_: None) =>
      'Your e-mail address could not be identified, so nothing was recorded. Sign out of other Google accounts and open the file again.',
  },
  forbidden: {
    ja: (v: { needs: string }) =>
      `この操作は${v.needs}の役割を持つ人だけができます。役割は「設定」で確かめてください。`,
    en: (v: { needs: string }) => `Only people with the role ${v.needs} may do this. See the roles under Settings.`,
  },
  unknownInitiative: {
    ja: (_: None) => 'この事業は計画に見つかりません。画面を更新してください。',
    en: (_: None) => 'This initiative is not in the plan. Refresh the page.',
  },
  conflict: {
    ja: (v: { who: string; what: string }) =>
      `先に${v.who}が「${v.what}」を記録しました。内容を見比べて、もう一度選んでください。あなたの入力は残っています。`,
    en: (v: { who: string; what: string }) =>
      `${v.who} recorded “${v.what}” first. Compare both and choose again; what you typed is still there.`,
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
  staleProposal: {
    ja: (v: { proposed: string; present: string }) =>
      `この提案のあとで、計画の目標が変わっています（提案したとき「${v.proposed}」、いま「${v.present}」）。不採択にして、いまの目標から提案し直してください。`,
    en: (v: { proposed: string; present: string }) =>
      `The target has changed since this was proposed (“${v.proposed}” then, “${v.present}” now). Reject it and propose again.`,
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
    en: (v: { entries: number }) => `All ${v.entries} rows of the log are intact.`,
  },
  logBroken: {
    ja: (v: { row: number; why: string }) => `履歴の ${v.row} 行目が、記録したときと違っています: ${v.why}`,
    en: (v: { row: number; why: string }) => `Row ${v.row} of the log is not as it was recorded: ${v.why}`,
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
