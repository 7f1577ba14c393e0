import { defineMessages } from './define';

interface Count {
  readonly count: number;
}

/** Reminders, 依頼シート and papers of a review, as the server says them. */
export const exchangeWords = defineMessages({
  mailSubject: {
    ja: (v: { plan: string; count: number }) => `【${v.plan}】見直しのお願い（${v.count}件）`,
    en: (v: { plan: string; count: number }) => `[${v.plan}] ${v.count} reviews wait for you`,
  },
  mailLead: {
    ja: (v: { group: string; count: number }) =>
      `${v.group}　ご担当者様\n\n次の${v.count}件の見直しが、あなたの課（役割）の番です。`,
    en: (v: { group: string; count: number }) => `${v.group}\n\n${v.count} reviews wait for you:`,
  },
  mailLine: {
    ja: (v: { name: string; due: string; late: boolean }) => `・${v.name}（期限 ${v.due}${v.late ? '・超過' : ''}）`,
    en: (v: { name: string; due: string; late: boolean }) => `- ${v.name} (due ${v.due}${v.late ? ', overdue' : ''})`,
  },
  mailEnd: {
    ja: (v: { file: string }) =>
      `\nスプレッドシート「${v.file}」を開き、「道しるべ」の「見直し」から記録してください。\nこのメールは、事務局が道しるべから送りました。`,
    en: (v: { file: string }) => `\nOpen “${v.file}” and record them under 道しるべ › Review.`,
  },
  mailOff: {
    ja: () =>
      'お知らせメールは使わない設定です。使うときは、情報システム担当に「お知らせメール」を有効にしてもらってください（「情報システム担当の手引き」にあります）。',
    en: () => 'Reminders are switched off. Ask your IT department to switch them on; the guide for IT says how.',
  },
  mailTooSoon: {
    ja: (v: { next: string }) => `お知らせは週に1回までです。次に送れるのは${v.next}です。`,
    en: (v: { next: string }) => `At most one digest a week: the next one on ${v.next}.`,
  },
  mailNobody: {
    ja: () => 'いま知らせる相手がいません。期限の来た見直しがないか、「設定」の役割にメールアドレスがありません。',
    en: () => 'There is nobody to tell: no review is due, or the roles in 設定 have no e-mail address.',
  },
  mailStale: {
    ja: () => '確かめた後に内容が変わりました。もう一度、内容を見てから送ってください。',
    en: () => 'The content has changed since you looked. Look at it again, then send.',
  },
  mailForbidden: {
    ja: () => 'お知らせは事務局の役割を持つ人だけが送れます。',
    en: () => 'Only the secretariat sends reminders.',
  },
  mailSent: {
    ja: ({ count }: Count) => `${count}通を送りました。`,
    en: ({ count }: Count) => `${count} mails were sent.`,
  },

  notOurs: {
    ja: () => 'このファイルは依頼シートではありません。道しるべから書き出したExcelファイルを選んでください。',
    en: () => 'This is not a request sheet. Choose the Excel file that Michishirube wrote.',
  },
  noRows: {
    ja: () => '依頼シートに事業の行がありません。ID・版の列が消されていないか確かめてください。',
    en: () =>
      'The request sheet has no rows of initiatives. Check that its columns for ID and version were not deleted.',
  },
  takeForbidden: {
    ja: () => '依頼シートの取り込みは事務局の役割を持つ人だけができます。',
    en: () => 'Only the secretariat takes request sheets in.',
  },
  unchanged: { ja: () => '記入なし、または変わっていません。', en: () => 'Nothing was typed, or nothing changed.' },
  ready: { ja: () => '取り込めます。', en: () => 'Can be taken in.' },
  conflict: {
    ja: () => '依頼シートを作った後に、ほかの人が記録しています。見比べて、見直しの画面で記録してください。',
    en: () => 'Others have recorded something since. Compare, and record it on the review screen.',
  },
  mark: { ja: () => '進捗は ○・△・× のどれかで書いてください。', en: () => 'Progress must be ○, △ or ×.' },
  viewMissing: { ja: () => '△と×には見解が要ります。', en: () => '△ and × owe a comment.' },
  unknown: {
    ja: () => '計画にない事業です。IDの列を確かめてください。',
    en: () => 'The plan has no such initiative. Check the ID column.',
  },
  taken: { ja: () => '取り込みました。', en: () => 'Taken in.' },
});
