import { defineMessages } from './define';

/** Sidebar, 取り込み: parts that likely have another name than last time. */
export const renameWords = defineMessages({
  title: { ja: () => '名前が変わったもの', en: () => 'Renamed?' },
  help: {
    ja: () =>
      '同じものなら、これまでの実績・見直しの記録・手で書いたところを引き継ぎます。答えは残り、次からは聞きません。',
    en: () => 'What is the same keeps its results, reviews and notes. Your answer is kept and not asked again.',
  },
  ask: {
    ja: ({ kind }: { kind: string }) => `この${kind}は、同じものですか？`,
    en: ({ kind }: { kind: string }) => `Is this the same ${kind}?`,
  },
  node: { ja: () => '目標・施策', en: () => 'goal' },
  initiative: { ja: () => '事業', en: () => 'initiative' },
  indicator: { ja: () => '指標', en: () => 'indicator' },
  inBook: { ja: () => '計画ブック', en: () => 'Workbook' },
  inSheet: { ja: () => '今回のシート', en: () => 'This sheet' },
  same: { ja: () => '同じもの', en: () => 'The same' },
  other: { ja: () => '別のもの', en: () => 'Another thing' },
  first: {
    ja: ({ count }: { count: number }) => `「名前が変わったもの」に、あと${count}件答えてください。`,
    en: ({ count }: { count: number }) => `Please answer ${count} more under “Renamed?”.`,
  },
});
