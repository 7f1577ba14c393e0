/** A unit as it is counted with: canonical name and the factor to base units (千円 → 円 × 1000, 割 → % × 10). */
export interface Unit {
  readonly name: string;
  readonly factor: number;
}

/** Spellings that mean another unit. What is not listed here or in COUNTERS is a guess. */
const SPELLINGS: { readonly [spelling: string]: string } = {
  か所: '箇所',
  ヶ所: '箇所',
  カ所: '箇所',
  ケ所: '箇所',
  ヵ所: '箇所',
  ヵ処: '箇所',
  個所: '箇所',
  箇所: '箇所',
  か月: 'か月',
  ヶ月: 'か月',
  カ月: 'か月',
  ケ月: 'か月',
  ヵ月: 'か月',
  箇月: 'か月',
  か月間: 'か月',
  ヶ月間: 'か月',
  カ月間: 'か月',
  か年: '年',
  ヶ年: '年',
  カ年: '年',
  ヵ年: '年',
  年間: '年',
  年間分: '年分',
  か年分: '年分',
  か月分: 'か月分',
  ヶ月分: 'か月分',
  カ月分: 'か月分',
  日間: '日',
  週間: '週間',
  分間: '分',
  秒間: '秒',
  時間: '時間',
  H: '時間',
  h: '時間',
  hr: '時間',
  hrs: '時間',
  hours: '時間',
  か国: 'か国',
  ヶ国: 'か国',
  カ国: 'か国',
  か国語: 'か国語',
  ヶ国語: 'か国語',
  カ国語: 'か国語',
  箇国語: 'か国語',
  '%': '%',
  パーセント: '%',
  percent: '%',
  '%ポイント': 'ポイント',
  パーセントポイント: 'ポイント',
  ポイント: 'ポイント',
  pt: 'ポイント',
  pts: 'ポイント',
  Pt: 'ポイント',
  PT: 'ポイント',
  手続き: '手続',
  手続: '手続',
  頁: 'ページ',
  ページ: 'ページ',
  m2: '㎡',
  m3: '㎥',
  立方メートル: '㎥',
  平米: '㎡',
  平方メートル: '㎡',
  '㎡': '㎡',
  'k㎡': 'km²',
  '㎢': 'km²',
  平方キロメートル: 'km²',
  km2: 'km²',
  'm³': '㎥',
  '㎥': '㎥',
  '㎞': 'km',
  '㎏': 'kg',
  '㌔': 'km',
  キロメートル: 'km',
  キログラム: 'kg',
  ヘクタール: 'ha',
  トン: 't',
  't-CO2': 't-CO2',
  't-CO₂': 't-CO2',
  tCO2: 't-CO2',
  'tCO₂': 't-CO2',
  トンCO2: 't-CO2',
  'トン-CO2': 't-CO2',
  'kg-CO2': 'kg-CO2',
  'kg-CO₂': 'kg-CO2',
  kgCO2: 'kg-CO2',
  '人・日': '人日',
  '人・月': '人月',
  '人・時': '人時',
  '人・回': '人回',
  '人・泊': '人泊',
  度: '度',
  '‰': '‰',
  'mg/L': 'mg/L',
  'mg/l': 'mg/L',
  'μg/m3': 'μg/㎥',
  'μg/m³': 'μg/㎥',
  'km/h': 'km/h',
  デシベル: 'dB',
  グラム: 'g',
  メートル: 'm',
  リットル: 'L',
  キロワット: 'kW',
  キロワット時: 'kWh',
  '℃': '℃',
  アクセス: 'アクセス',
  PV: 'PV',
  ビュー: 'ビュー',
  DL: 'DL',
  円: '円',
  ドル: 'ドル',
};

const COUNTERS =
  '件 人 名 回 台 校 施設 団体 種類 種 事業 業務 課 課所 館 室 園 社 店 店舗 本 機 基 枚 部 部署 部局 世帯 戸 棟 歳 年 年分 日 日分 人分 回分 分 秒 冊 点 位 組 班 ' +
  '講座 コース クラス 学級 学校 回線 端末 アカウント 事例 項目 品目 路線 言語 地区 地域 自治体 市町村 市 町 村 区 都道府県 大学 企業 事業者 事業所 病院 医療機関 機関 拠点 窓口 ' +
  'システム サービス アプリ メニュー コンテンツ データ データセット テーマ プロジェクト 案件 提案 申請 セッション フォロワー ダウンロード 票 通 便 食 床 席 者 ' +
  '事務 所属 係 局 所 組織 機能 帳票 様式 文書 資料 会議 研修 イベント 公民館 小学校 中学校 保育所 保育園 幼稚園 図書館 連携 協定 記事 投稿 動画 作品 段階 週 個 つ 倍 人日 人月 人時 人工 人役 人泊 ID UU imp 営業日 稼働日 開庁日 シナリオ タイトル ライセンス 庁舎 バス停 橋 隻 コマ 農家 自治会 町会 町内会 商店街 クラブ チーム グループ ブース ポート ルート コーナー スポット ステーション チャンネル ジャンル シリーズ パターン ケース サイト サーバ 圏域 工区 区間 区画 灯 レイヤ エリア フロア 品 首 曲 作 人/日 ' +
  'km m cm mm ha t kg g kWh MWh kW W GB MB TB KB bps Mbps Gbps kL L kl ml 万 人件 件分 課題 分野 分類 部門 種別 課程 人材 台帳 校区 施策 取組 指標 目標 計画 情報 書類 画面 問 語 両 頭 匹 ppm ppb dB mg TJ GJ MJ PJ lx kcal Bq mSv μSv';

/** One-character counters that also begin other words: 3課 is three divisions, 3課題 is not. */
const RISKY = new Set('課館部本機基点台分日年社店室園校位名種枚戸棟市町村区度票通係局所個者週問語両問橋灯'.split(''));

/** What may follow such a counter without making it another word. */
const FOLLOWS =
  /^(?:以|未満|超|程度|前後|ほど|増|減|削|追|短|縮|向上|拡|上昇|低|導入|設置|実施|公開|登録|作成|整備|開催|開設|運用|達成|維持|継続|確保|対応|参加|受講|配[備布置]|更新|購入|認定|締結|策定|活用|利用|移行|試行|検討|構築|着手|完了|済|中|内|外|当|相当|目|全|並|同|各|毎|累|合計|発行|体制|採用|予定|見込|想定|派遣|常駐|認証|取得|貸出|養成|育成|訪問|統合|廃止|研修|余|強|弱|分|数|支援|創出|誘致|表彰|選定|改修|補助|交付|助成|指定|派遣|受入|受け入れ|新設|増設|改築|建設|募集|解消|換算|加入|加盟|合格|就職|就業|就農|出店|起業|創業|移住|定住|転入|転出|流入|超過|募集|配信|採択|申込|応募|来場|来館|出展|出席|回収|回答|納品|納付|台(?![帳数])|登用|貸与|貸付|寄贈|寄付|設立|立地|進出|撤去|除却|解体|修繕|修理|点検|調査|診断|検査|清掃|伐採|間伐|出荷|販売|売却|発注|契約|入会|卒業|修了|復旧|解決|処理|搬送|出動|通報|配付|郵送|掲示|放送|上映|展示|見学|視察|体験|交流|開発|審査|承認|委嘱|委託|受託|昇任|退職|任用|任命|雇用|強化|拡充|舗装|改良)/;

const MAGNITUDES: readonly (readonly [string, number])[] = [
  ['千', 1e3],
  ['百万', 1e6],
  ['万', 1e4],
  ['億', 1e8],
  ['十億', 1e9],
];

const NAMES: ReadonlyMap<string, string> = new Map([
  ...COUNTERS.split(' ').map((name) => [name, name] as const),
  ...Object.entries(SPELLINGS),
]);
const LONGEST = Math.max(...[...NAMES.keys()].map((name) => name.length));
const FIRST = new Set([...NAMES.keys()].map((name) => name.charAt(0)));
const RUN = /[一-龠々〆ァ-ヴー]+/y;
const LATIN = /[A-Za-z]/;
const LATIN_UNIT = /[A-Za-z]{1,5}(?=$|[()、,\n])/y;
/** Where a guessed unit ends: at the first word that says what happens to the counted thing. */
const GUESS_END =
  /以[上下内]|未満|程度|前後|増|減|削減|追加|短縮|向上|導入|設置|実施|公開|登録|作成|整備|開催|開設|運用|達成|維持|継続|確保|対応|参加|配[備布置]|更新|発行|体制|採用|予定|見込|想定|派遣|常駐|認証|取得|認定|貸出|養成|育成|訪問|移行|統合|廃止|試行|受講|修了|累計|提供|発信|掲載|検討|構築|策定|超|支援|創出|誘致|表彰|選定|改修|補助|交付|助成|指定|受入|新設|募集|解消|加入|加盟|合格|就職|就業|就農|出店|起業|創業|移住|定住|転入|転出|配信|採択|応募|来場|出展|出席|登用|貸与|貸付|寄贈|寄付|設立|立地|進出|撤去|除却|解体|修繕|修理|点検|調査|診断|検査|清掃|伐採|間伐|出荷|販売|売却|発注|契約|入会|卒業|修了|復旧|解決|処理|搬送|出動|通報|配付|郵送|掲示|放送|上映|展示|見学|視察|体験|交流|開発|審査|承認|委嘱|委託|受託|昇任|退職|任用|任命|雇用|強化|拡充|舗装|改良/;

/** 3密回避, 3市町合同訓練: a number in front of such a compound names it and counts nothing. */
const NAMED_BY = /回避|確率|合同|訓練|対策|戦略|構想|運動|制度|条例|大会|体制|交付金|補正|連合/;

export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
  readonly source: 'known' | 'guessed';
}

/** The unit that begins at `at` of a folded text: from the dictionary, else guessed from the run of kanji or katakana; null for none. */
export function unitAt(folded: string, at: number): UnitMatch | null {
  const scaled = scaledUnitAt(folded, at);
  if (scaled !== null) return scaled;
  if (folded.charAt(at) === '割') return { unit: { name: '%', factor: 10 }, end: at + 1, source: 'known' };
  const known = knownUnitAt(folded, at);
  const run = runAt(folded, at);
  if (known === null) return guess(folded, at, run) ?? latinGuess(folded, at);
  const rest = folded.slice(known.end, at + run.length);
  const spelled = folded.slice(at, known.end);
  if (spelled.length > 1 || rest === '' || !RISKY.has(spelled) || FOLLOWS.test(rest)) return known;
  return NAMED_BY.test(run) ? null : (guess(folded, at, run) ?? known);
}

/** The unit a unit column or a bracket holds (件, （千円）, ％), or null where the text is more than a unit. */
export function parseUnit(folded: string, guesses: 'allowed' | 'refused' = 'refused'): Unit | null {
  const text = folded
    .trim()
    .replace(/^[([【]\s*(?:単位 ?:? ?)?/, '')
    .replace(/\s*[)\]】]$/, '')
    .replace(/^単位 ?:? ?/, '');
  if (text === '' || text.length > 12) return null;
  const match = unitAt(text, 0);
  if (match === null || (match.source === 'guessed' && guesses === 'refused')) return null;
  if (match.end === text.length) return match.unit;
  return /^ ?[/／] ?年$/.test(text.slice(match.end)) ? match.unit : null;
}

function scaledUnitAt(folded: string, at: number): UnitMatch | null {
  for (const [word, factor] of MAGNITUDES) {
    if (!folded.startsWith(word, at)) continue;
    const known = knownUnitAt(folded, at + word.length);
    if (known !== null) return { ...known, unit: { name: known.unit.name, factor: factor * known.unit.factor } };
  }
  return null;
}

function knownUnitAt(folded: string, at: number): UnitMatch | null {
  if (!FIRST.has(folded.charAt(at))) return null;
  for (let length = Math.min(LONGEST, folded.length - at); length > 0; length -= 1) {
    const spelled = folded.slice(at, at + length);
    const name = NAMES.get(spelled);
    if (name === undefined) continue;
    const cutsWord = LATIN.test(spelled.charAt(length - 1)) && LATIN.test(folded.charAt(at + length));
    if (!cutsWord) return { unit: { name, factor: 1 }, end: at + length, source: 'known' };
  }
  return null;
}

function guess(folded: string, at: number, run: string): UnitMatch | null {
  const stop = run.search(GUESS_END);
  const name = stop === -1 ? run : run.slice(0, stop);
  if (NAMED_BY.test(run)) return null;
  const okurigana = /[りるれみきしいえげじびめ]/.test(folded.charAt(at + name.length));
  if (name === '' || okurigana || name.length > 8 || /^[ーッャュョ千万億百十]/.test(name)) return null;
  return { unit: { name, factor: 1 }, end: at + name.length, source: 'guessed' };
}

/** 5,000万P, 12fm at the end: some unit, whatever it is. */
function latinGuess(folded: string, at: number): UnitMatch | null {
  LATIN_UNIT.lastIndex = at;
  const name = LATIN_UNIT.exec(folded)?.[0];
  return name === undefined || !/[\d万億千]/.test(folded.charAt(at - 1))
    ? null
    : { unit: { name, factor: 1 }, end: at + name.length, source: 'guessed' };
}

function runAt(folded: string, at: number): string {
  RUN.lastIndex = at;
  return RUN.exec(folded)?.[0] ?? '';
}
