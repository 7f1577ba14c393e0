import { defineMessages } from './define';

/** What the sidebar says when the server's answer cannot be read. A file of its own: the sidebar carries nothing else of the server's words. */
export const protocolWords = defineMessages({
  broken: {
    ja: ({ name, why }: { name: string; why: string }) => `サーバーの答えを読めませんでした（${name}：${why}）。`,
    en: ({ name, why }: { name: string; why: string }) => `The server’s answer could not be read (${name}: ${why}).`,
  },
  reload: {
    ja: () => 'スプレッドシートを再読み込みして、もう一度お試しください。',
    en: () => 'Reload the spreadsheet and try again.',
  },
  empty: { ja: () => '空の答え', en: () => 'empty answer' },
  notJson: { ja: () => '途中で切れています', en: () => 'cut off' },
  shape: { ja: () => '形が違います', en: () => 'unexpected shape' },
});
