import { brief } from './brief';
import { defineMessages } from './define';

/** Actions and their texts. What is wrong, by the code of the finding. */
export const actionFindings = defineMessages({
  'same-action-text': {
    ja: ({ text, other }: { text: string; other: string }) =>
      `行動目標「${brief(text)}」が別の事業「${brief(other)}」と同じ文です。`,
    en: ({ text, other }: { text: string; other: string }) =>
      `The action “${brief(text)}” is the same as that of “${brief(other)}”.`,
  },
  'same-text': {
    ja: ({ label, text, other }: { label: string; text: string; other: string }) =>
      `「${brief(label)}」に、別の事業「${brief(other)}」と同じ文が入っています（「${brief(text)}」）。`,
    en: ({ label, text, other }: { label: string; text: string; other: string }) =>
      `“${brief(label)}” holds a sentence that also stands in “${brief(other)}” (“${brief(text)}”).`,
  },
  'action-ends-before-start': {
    ja: ({ label }: { label: string }) => `行程「${brief(label)}」の終わりが始まりより前です。`,
    en: ({ label }: { label: string }) => `“${brief(label)}” ends before it begins.`,
  },
  'action-outside-period': {
    ja: ({ label, period }: { label: string; period: string }) =>
      `行程「${brief(label)}」が計画期間（${period}）の外にあります。`,
    en: ({ label, period }: { label: string; period: string }) =>
      `“${brief(label)}” lies outside the period ${period}.`,
  },
  'schedule-lost': {
    ja: ({ count, of }: { count: number; of: number }) =>
      `行程${of}件のうち${count}件の期間が、元の表から読み取れませんでした。`,
    en: ({ count, of }: { count: number; of: number }) =>
      `The spans of ${count} of ${of} actions could not be recovered.`,
  },
});

/** What would mend each. */
export const actionMends = defineMessages({
  'same-action-text': {
    ja: () => '写し間違いでないか確かめてください。意図したものなら、そのままでかまいません。',
    en: () => 'Check whether it was copied by mistake; leave it where it is meant.',
  },
  'same-text': {
    ja: () => '別の事業の文が混ざっていないか確かめてください。',
    en: () => 'Check whether a sentence strayed.',
  },
  'action-ends-before-start': {
    ja: () => '始まりと終わりの時期を直してください。',
    en: () => 'Correct the beginning and the end.',
  },
  'action-outside-period': {
    ja: () => '時期か計画期間を直してください。',
    en: () => 'Correct the dates or the period.',
  },
  'schedule-lost': {
    ja: () => '矢印や色で示した行程は、セルの中の記号（→、■）にすると読み取れます。',
    en: () => 'Steps drawn as arrows or colours are read when they are marks in the cells (→, ■).',
  },
});
