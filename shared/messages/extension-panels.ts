import { defineMessages } from './define';

/** Words that popup, side panel and options share, and what is said of the sources. */
export const panelWords = /* @__PURE__ */ defineMessages({
  name: { ja: () => '道しるべ', en: () => 'Michishirube' },
  search: { ja: () => '用語・事業を探す', en: () => 'Search terms and initiatives' },
  searchHint: { ja: () => '見出し・読み・ローマ字・番号', en: () => 'Term, reading, romaji or number' },
  noMatch: { ja: () => '見つかりません。', en: () => 'Nothing found.' },
  results: { ja: (v: { count: number }) => `${v.count}件`, en: (v: { count: number }) => `${v.count} found` },
  times: { ja: (v: { count: number }) => `${v.count}回`, en: (v: { count: number }) => `×${v.count}` },
  data: { ja: () => 'データ', en: () => 'Data' },
  entries: {
    ja: (v: { terms: number; initiatives: number }) => `用語 ${v.terms}件・事業 ${v.initiatives}件`,
    en: (v: { terms: number; initiatives: number }) => `${v.terms} terms, ${v.initiatives} initiatives`,
  },
  refresh: { ja: () => '今すぐ更新', en: () => 'Refresh now' },
  refreshing: { ja: () => '更新しています…', en: () => 'Refreshing…' },
  signIn: { ja: () => '開いてサインイン', en: () => 'Open and sign in' },
  openOptions: { ja: () => '設定', en: () => 'Options' },
  openPanel: { ja: () => 'サイドパネル', en: () => 'Side panel' },
  justNow: { ja: () => 'たった今', en: () => 'just now' },
  minutesAgo: { ja: (v: { count: number }) => `${v.count}分前`, en: (v: { count: number }) => `${v.count} min ago` },
  hoursAgo: { ja: (v: { count: number }) => `${v.count}時間前`, en: (v: { count: number }) => `${v.count} h ago` },
  daysAgo: { ja: (v: { count: number }) => `${v.count}日前`, en: (v: { count: number }) => `${v.count} days ago` },
  never: { ja: () => 'まだ取得していません', en: () => 'never' },
  unknownTime: { ja: () => '不明（端末の時計が戻っています）', en: () => 'unknown (the clock was set back)' },
  fetched: { ja: (v: { when: string }) => `取得: ${v.when}`, en: (v: { when: string }) => `Fetched: ${v.when}` },
  issued: { ja: (v: { date: string }) => `${v.date} 時点`, en: (v: { date: string }) => `As of ${v.date}` },
  clockAhead: {
    ja: (v: { minutes: number }) =>
      `この端末の時計が、取得元より約${v.minutes}分進んでいます。時計を合わせてください。`,
    en: (v: { minutes: number }) =>
      `This machine's clock is about ${v.minutes} minutes ahead of the source. Set the clock.`,
  },
  clockBehind: {
    ja: (v: { minutes: number }) =>
      `この端末の時計が、取得元より約${v.minutes}分遅れています。時計を合わせてください。`,
    en: (v: { minutes: number }) =>
      `This machine's clock is about ${v.minutes} minutes behind the source. Set the clock.`,
  },
  starter: { ja: () => 'はじめの用語集（内蔵）', en: () => 'Starter glossary (built in)' },
  builtIn: { ja: () => '拡張機能に入っています。', en: () => 'Comes with the extension.' },
  fromPolicy: { ja: () => '組織の設定', en: () => 'Set by your organisation' },
  badAddress: {
    ja: () => 'アドレスは https:// で始めてください（この端末の http://localhost も使えます）。',
    en: () => 'The address must begin with https:// (http://localhost is allowed too).',
  },
  unreachable: {
    ja: (v: { detail: string }) =>
      `取得元に接続できません（${v.detail}）。庁内のネットワークにつながっているか確かめてください。前回のデータを使っています。`,
    en: (v: { detail: string }) =>
      `The source cannot be reached (${v.detail}). Check that you are on the office network. The last data stays in use.`,
  },
  maySignIn: {
    ja: () =>
      'Googleの公開元から受け取れませんでした。サインインが要るようです。「開いてサインイン」を押し、サインインしてから更新してください。前回のデータを使っています。',
    en: () =>
      'Nothing came from the Google publisher; it seems to want a sign-in. Press “Open and sign in”, sign in, then refresh. The last data stays in use.',
  },
  notAllowedSource: {
    ja: () =>
      '取得元への接続がまだ許可されていません。設定の「試す」か「組織のサイトを許可する」を押して許可してください。',
    en: () => 'Access to the source has not been allowed yet. Press “Test” in the options and allow it.',
  },
  status: {
    ja: (v: { status: number }) =>
      `取得元がエラー（${v.status}）を返しました。続くときは、問い合わせ先に知らせてください。前回のデータを使っています。`,
    en: (v: { status: number }) =>
      `The source answered with an error (${v.status}). If it persists, tell your contact. The last data stays in use.`,
  },
  storageFull: {
    ja: () =>
      'この端末の保存領域がいっぱいのため、新しいデータを保存できませんでした。ブラウザーの不要なデータを消してください。前回のデータを使っています。',
    en: () =>
      'Storage is full; the new data could not be kept. Clear data of the browser that you do not need. The last data stays in use.',
  },
  lockedByPolicy: { ja: () => '組織の設定により変更できません。', en: () => 'Set by your organisation.' },
  contact: {
    ja: (v: { whom: string }) => `問い合わせ先: ${v.whom}`,
    en: (v: { whom: string }) => `Contact: ${v.whom}`,
  },
  lookUp: { ja: () => '「%s」を道しるべで調べる', en: () => 'Look up “%s” in Michishirube' },
  omniboxHint: {
    ja: () => '用語・事業を道しるべで調べる（読み・ローマ字でも探せます）',
    en: () => 'Look up terms and initiatives in Michishirube',
  },
});

/** Words of the popup. */
export const popupWords = /* @__PURE__ */ defineMessages({
  onHere: { ja: () => 'このサイトで用語に目印を付ける', en: () => 'Mark terms on this site' },
  occurrencesHere: { ja: () => '目印の付け方', en: () => 'Marks' },
  offByPolicy: {
    ja: () => '組織の設定により、このサイトでは目印を付けません。',
    en: () => 'Your organisation has switched marks off on this site.',
  },
  notAllowedHere: { ja: () => 'このサイトはまだ許可されていません。', en: () => 'This site has not been allowed yet.' },
  allowHere: { ja: () => 'このサイトを許可する', en: () => 'Allow this site' },
  noPage: {
    ja: () => 'このページ（ブラウザーの設定画面など）では働きません。',
    en: () => 'Does not work on this page (such as browser settings).',
  },
  onThisPage: { ja: () => 'このページの用語', en: () => 'Terms on this page' },
  noneOnPage: { ja: () => 'このページに用語は見つかりません。', en: () => 'No terms on this page.' },
  moreOnPage: {
    ja: (v: { count: number }) => `ほか${v.count}語はサイドパネルで見られます。`,
    en: (v: { count: number }) => `${v.count} more in the side panel.`,
  },
  organisationSites: {
    ja: () => '組織のサイトで使うには、一度だけ許可が要ります。',
    en: () => 'Allow the sites of your organisation once.',
  },
  allowSites: { ja: () => '組織のサイトを許可する', en: () => "Allow the organisation's sites" },
});

/** Words of the options page. */
export const optionWords = /* @__PURE__ */ defineMessages({
  sources: { ja: () => 'データの取得元', en: () => 'Data sources' },
  sourceOrder: {
    ja: () => '同じ用語が複数にあるときは、上のものを使います。',
    en: () => 'Where two define the same term, the upper one wins.',
  },
  address: {
    ja: () => 'アドレス（スナップショットか用語集）',
    en: () => 'Address (snapshot or glossary)',
  },
  sourceName: { ja: () => '名前（省略できます）', en: () => 'Name (optional)' },
  add: { ja: () => '追加', en: () => 'Add' },
  addFile: { ja: () => 'ファイルから読み込む', en: () => 'Load from a file' },
  remove: { ja: () => '削除', en: () => 'Remove' },
  up: { ja: () => '上へ', en: () => 'Up' },
  down: { ja: () => '下へ', en: () => 'Down' },
  test: { ja: () => '試す', en: () => 'Test' },
  testing: { ja: () => '取得しています…', en: () => 'Fetching…' },
  testGood: {
    ja: (v: { terms: number; initiatives: number }) => `取得できました（用語 ${v.terms}件・事業 ${v.initiatives}件）。`,
    en: (v: { terms: number; initiatives: number }) => `Fetched: ${v.terms} terms, ${v.initiatives} initiatives.`,
  },
  notAllowedAddress: {
    ja: () => 'このアドレスへの接続が許可されませんでした。もう一度押し、許可してください。',
    en: () => 'Access to this address was not allowed. Press again and allow it.',
  },
  appearance: { ja: () => '表示', en: () => 'Appearance' },
  every: { ja: () => 'すべての箇所に目印を付ける', en: () => 'Mark every occurrence' },
  first: { ja: () => '区切りごとに最初の1か所だけ', en: () => 'Only the first in each section' },
  appearanceHint: {
    ja: () => '明るい・暗い表示は、ブラウザーの設定に合わせます。',
    en: () => 'Light and dark follow the browser.',
  },
  sites: { ja: () => 'サイト', en: () => 'Sites' },
  sitesAllowed: { ja: () => '許可したサイト', en: () => 'Allowed sites' },
  noSitesAllowed: {
    ja: () => 'まだありません。庁内ページを開き、「道しるべ」のボタンから許可してください。',
    en: () => 'None yet. Open an intranet page and allow it from the toolbar button.',
  },
  revoke: { ja: () => '許可をやめる', en: () => 'Revoke' },
  sitesOff: { ja: () => '目印を付けないサイト', en: () => 'Sites without marks' },
  noSitesOff: { ja: () => 'ありません。', en: () => 'None.' },
  reports: { ja: () => '用語についてのお知らせ', en: () => 'Reports on terms' },
  noReports: {
    ja: () => 'まだありません。カードの「この用語について知らせる」から記録できます。',
    en: () => 'None yet. Use “Report this term” on a card.',
  },
  reportCount: {
    ja: (v: { count: number }) => `${v.count}件の記録があります。書き出して用語集の担当者に渡してください。`,
    en: (v: { count: number }) => `${v.count} notes. Export them for the keepers of the glossary.`,
  },
  exportReports: { ja: () => 'CSVで書き出す', en: () => 'Export as CSV' },
  clearReports: { ja: () => '記録を消す', en: () => 'Clear the notes' },
  clearSure: { ja: () => '記録をすべて消します。よろしいですか。', en: () => 'All notes will be cleared. Go ahead?' },
  keyboard: { ja: () => 'キーボード', en: () => 'Keyboard' },
  keyStep: { ja: () => '次の用語へ進み、説明を開く', en: () => 'Go to the next term and open its card' },
  keyEscape: { ja: () => 'カードを閉じる', en: () => 'Close the card' },
  keyOmnibox: {
    ja: () => 'アドレス欄で「michi」とスペースを打ち、続けて調べたい言葉を打つ',
    en: () => 'In the address bar: “michi”, a space, and the word to look up',
  },
  noKey: { ja: () => '割り当てなし', en: () => 'not assigned' },
  changeKeys: { ja: () => 'キーの割り当てを変える', en: () => 'Change the keys' },
  portable: { ja: () => '設定の書き出しと読み込み', en: () => 'Export and import settings' },
  portableHint: {
    ja: () => '取得元のアドレス・サイト・表示の設定を、ほかの端末へ移せます。データそのものは含みません。',
    en: () => 'Carries addresses, sites and appearance to another machine, without the data.',
  },
  exportSettings: { ja: () => '設定を書き出す', en: () => 'Export settings' },
  importSettings: { ja: () => '設定を読み込む', en: () => 'Import settings' },
  imported: { ja: () => '設定を読み込みました。', en: () => 'Settings imported.' },
  noSettingsFile: {
    ja: () => '道しるべの設定ファイルではありません。「設定を書き出す」で作ったファイルを選んでください。',
    en: () => 'This is not a settings file of Michishirube. Choose a file made with “Export settings”.',
  },
  badAddressIn: {
    ja: (v: { url: string }) => `設定ファイルのアドレス「${v.url}」は使えません。https:// で始まるものにしてください。`,
    en: (v: { url: string }) => `The address “${v.url}” in the file cannot be used. It must begin with https://.`,
  },
  diagnostics: { ja: () => '診断情報（問い合わせ用）', en: () => 'Diagnostics (for the help desk)' },
  copy: { ja: () => '文字としてコピー', en: () => 'Copy as text' },
  copied: { ja: () => 'コピーしました。', en: () => 'Copied.' },
});

/** Words of the side panel. */
export const sideWords = /* @__PURE__ */ defineMessages({
  views: { ja: () => '表示の切り替え', en: () => 'Views' },
  page: { ja: () => 'このページ', en: () => 'This page' },
  plan: { ja: () => '計画', en: () => 'Plan' },
  roadmap: { ja: () => '行程', en: () => 'Roadmap' },
  reviews: { ja: () => '見直し', en: () => 'Reviews' },
  back: { ja: () => '戻る', en: () => 'Back' },
  clear: { ja: () => '消す', en: () => 'Clear' },
  choosePlan: { ja: () => '計画を選ぶ', en: () => 'Choose a plan' },
  goTo: {
    ja: (v: { label: string }) => `${v.label}: ページの箇所へ進む`,
    en: (v: { label: string }) => `${v.label}: go to its place`,
  },
  goToHint: {
    ja: () => '言葉を押すと、ページの中のその箇所へ進みます。続けて押すと次の箇所へ進みます。',
    en: () => 'Press a term to go to it on the page, again for its next place.',
  },
  meaning: { ja: () => '意味', en: () => 'Meaning' },
  details: { ja: () => '詳しく', en: () => 'Details' },
  notHere: {
    ja: () => 'このページでは用語を調べられません。庁内ページを開き、「道しるべ」のボタンでサイトを許可してください。',
    en: () => 'Terms cannot be found on this page. Open an intranet page and allow its site from the toolbar button.',
  },
  noPlan: {
    ja: () => '計画のデータがまだありません。設定で取得元を確かめてください。',
    en: () => 'There is no plan yet. Check the data sources in the options.',
  },
  failed: {
    ja: () => '読み込めませんでした。もう一度お試しください。',
    en: () => 'This could not be loaded. Try again.',
  },
  retry: { ja: () => 'もう一度', en: () => 'Try again' },
  loading: { ja: () => '読み込んでいます…', en: () => 'Loading…' },
  division: { ja: () => '主管課', en: () => 'Division' },
  state: { ja: () => '状態', en: () => 'State' },
  all: { ja: () => 'すべて', en: () => 'All' },
  noState: { ja: () => '状態なし', en: () => 'No state' },
  noDivision: { ja: () => '主管課なし', en: () => 'No division' },
  shown: {
    ja: (v: { shown: number; of: number }) => (v.shown === v.of ? `${v.of}事業` : `${v.of}事業のうち${v.shown}事業`),
    en: (v: { shown: number; of: number }) =>
      v.shown === v.of ? `${v.of} initiatives` : `${v.shown} of ${v.of} initiatives`,
  },
  nothingFits: { ja: () => '条件に合う事業はありません。', en: () => 'No initiative fits.' },
  showAll: { ja: () => '絞り込みをやめる', en: () => 'Show all' },
  foldAll: { ja: () => 'すべてたたむ', en: () => 'Fold all' },
  unfoldAll: { ja: () => 'すべて開く', en: () => 'Unfold all' },
  withoutNode: { ja: () => '体系の外の事業', en: () => 'Outside the tree' },
  classification: { ja: () => '区分', en: () => 'Class' },
  priority: { ja: () => '重点', en: () => 'Priority' },
  belongsTo: { ja: () => '位置付け', en: () => 'Part of' },
  history: { ja: () => '状態の移り変わり', en: () => 'States by year' },
  indicators: { ja: () => '指標の目標と実績', en: () => 'Targets and results' },
  noIndicators: { ja: () => '指標はありません。', en: () => 'There are no indicators.' },
  minimalForm: {
    ja: () => 'このデータには指標と行程が含まれていません（最小の形で公開されています）。',
    en: () => 'Indicators and schedule are not part of this data (published in the minimal form).',
  },
  schedule: { ja: () => '行程', en: () => 'Schedule' },
  goals: { ja: () => '行動目標', en: () => 'Goals' },
  worked: { ja: () => '計算', en: () => 'Working' },
  otherFormulas: { ja: () => 'ほかの式では', en: () => 'By the other formulas' },
  nextReview: { ja: () => '次の見直し', en: () => 'Next review' },
  overdue: {
    ja: (v: { days: number }) => `${v.days}日過ぎています`,
    en: (v: { days: number }) => `${v.days} days overdue`,
  },
  dueToday: { ja: () => '今日', en: () => 'today' },
  dueIn: { ja: (v: { days: number }) => `あと${v.days}日`, en: (v: { days: number }) => `in ${v.days} days` },
  myDivision: { ja: () => '自分の課', en: () => 'My division' },
  chooseDivision: { ja: () => '課を選ぶ', en: () => 'Choose a division' },
  noReviews: { ja: () => '見直しの予定はありません。', en: () => 'No reviews are due.' },
  openSheet: { ja: () => '計画のシートを開く', en: () => 'Open the sheet' },
  gone: { ja: () => 'この事業はデータにありません。', en: () => 'This initiative is not in the data.' },
  openWide: { ja: () => 'タブで大きく開く', en: () => 'Open in a tab' },
});
