import { defineMessages } from './define';

/** Why a snapshot could not be taken over. The last good one stays in use. */
export const snapshotMessages = defineMessages({
  'not-json': {
    ja: () => 'データが途中で切れているか、道しるべのデータではありません。公開元の設定を確かめてください。',
    en: () => 'The data is cut off, or it is no data of Michishirube. Check the settings of the publisher.',
  },
  'sign-in-page': {
    ja: () =>
      'データの代わりにサインイン画面が返されました。「開いてサインイン」を押し、サインインしてから更新してください。',
    en: () => 'A sign-in page came instead of data. Press “Open and sign in”, sign in, then refresh.',
  },
  'other-json': {
    ja: () => '道しるべのスナップショットではありません。アドレスを確かめてください。',
    en: () => 'This is not a Michishirube snapshot. Check the address.',
  },
  'newer-version': {
    ja: (v: { version: number; known: number }) =>
      `データの版（${v.version}）が、この拡張機能の読める版（${v.known}）より新しいため読めません。拡張機能を更新してください。`,
    en: (v: { version: number; known: number }) =>
      `The data has version ${v.version}; this extension reads up to ${v.known}. Update the extension.`,
  },
  'wrong-shape': {
    ja: (v: { place: string }) => `データの「${v.place}」が決められた形ではありません。公開元で作り直してください。`,
    en: (v: { place: string }) => `“${v.place}” in the data has the wrong shape. Publish it again.`,
  },
  'wrong-hash': {
    ja: () => 'データの照合値が合いません。途中で書き換わったか壊れています。公開元で作り直してください。',
    en: () => 'The checksum does not match: the data was altered or damaged. Publish it again.',
  },
  publisher: {
    ja: (v: { message: string; mend: string }) => `公開元からの知らせ：${v.message}${v.mend}`,
    en: (v: { message: string; mend: string }) => `The publisher says: ${v.message} ${v.mend}`,
  },
  'too-large': {
    ja: (v: { megabytes: number }) =>
      `データが大きすぎます（${v.megabytes}MB）。10MBまで読めます。公開する事業や用語を分けてください。`,
    en: (v: { megabytes: number }) =>
      `The data is too large (${v.megabytes} MB); the limit is 10 MB. Publish it in parts.`,
  },
});
