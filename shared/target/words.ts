import { parseFiscalYears } from '../calendar/parse-year';
import { foldWidth } from '../text/fold';
import { type Reason, reason } from './reason';
import type { Change, Comparator, MilestoneStage } from './target';
import { parseUnit } from './units';

/** What a text without a figure says. `note` tells why the reading is not sure; null where it is. */
export type WordsReading =
  | { readonly kind: 'milestone'; readonly stage: MilestoneStage | null; readonly note: Reason | null }
  | {
      readonly kind: 'qualitative' | 'undecided' | 'not_applicable';
      /** The way a wish points (利用件数の増加), where it has one. */
      readonly change?: Change;
      readonly note: Reason | null;
    }
  | {
      readonly kind: 'relative_to_baseline';
      readonly comparator: Comparator;
      readonly baseline: string | null;
      readonly note: Reason | null;
    }
  | { readonly kind: 'zero'; readonly label: string | null; readonly unit: string | null; readonly note: null }
  | { readonly kind: 'all'; readonly note: Reason | null };

const DASHES = /^[-‐‑‒–—―−ー─－ｰ~〜/／\\＼・.…]+$|^[-—–]{2,}$|^[(（【[]? ?[-‐‑–—―−ー－] ?[)）】\]]?$/;
const NOT_APPLICABLE =
  /^(?:(?:該当|対象|実施|記載|報告|提出|回答|(?:該当|対象)(?:案件|者|事業|施設|校|件数)|設定|(?:数値)?目標(?:値|設定)?|(?:目標)?(?:値|数値)の?設定|予定|数値|指標|特に|計画|実績|値)?(?:は)?(?:なし|無し|無|ありません)|対象外|N\/?A|n\/a|なしのため.*|.*(?:のため|により)、?(?:実績|数値|データ)?値?(?:なし|無し|対象外)|.*対象(?:年度?|期間)外|非該当|除外)$/;
const ZERO =
  /^(.{0,24}?)(?:は|が|を|の)?(?:ゼロ|零|皆無)(件|人|箇所|か所|円|回|時間)?(?:(?:を|の)?(?:維持|継続|堅持|達成|目指す|実現)(?:する)?|とする)?$/;

const UNDECIDED: readonly RegExp[] = [
  /^(?:TBD|tbd|要検討|要調整|未入力|空欄|\?+|？+)$/,
  /(?:未定|未設定|未確定|未決定|(?:集計|算出|算定|精査|照会|回答待ち|推計)中|(?:集計|公表|確定|結果)待ち|(?:集計|公表|確定)前|未集計|未把握|把握できず)$/,
  /^(?:目標値?|数値|指標|値|現在|今後|内容|詳細)?(?:は|を|について)?(?:検討|調整|調査|協議|確認|設定|作成|策定)中(?:です|である)?$/,
  /(?:目標値?|数値|指標)(?:を|は|の)?(?:検討|設定|調整)(?:中|する|予定)?$/,
  /(?:目標値?|数値|指標|値)(?:を|の|は)?(?:見直し|再検討|精査)中$/,
  /(?:検討|協議|調整|精査|検証)(?:し|して|の上|のうえ)、?(?:設定|決定)(?:する|予定)?$/,
  /(?:別途|適宜|今後|随時|改めて|個別に|都度|後日).*(?:設定|定め|決定|検討|協議|調整|公表)(?:る|する|予定|します)?$/,
  /(?:合わせ|併せ|あわせ|応じ|踏まえ|基づ[きい]|決定時|導入時|開始時|策定後|確定後|決定後|時に|後に|のうえ|の上|上で|うえで|次第|により|によって|によ[りっ]|を見て|を経て|を受けて).*(?:設定|定め|決定)(?:る|する|予定|します)?$/,
  /^(?:次回|次年度|来年度|翌年度)の?(?:調査|公表|集計)(?:時|後|実施|予定)*$/,
  /(?:設定|決定|公表|把握|算[定出]|集計|測定|確定|判明)(?:見込み?|予定)$/,
  /(?:今後|頃|月末?|以降|[後内中]|別途|現在|により|にて|調査で)(?:に|、)?(?:把握|算[定出]|集計|測定|確定|判明)(?:する|中)?$/,
  /(?:年度?に|時に|後に|の?上|うえ|して|次第|で|において|にて)設定(?:する|します)?$/,
  /(?:[後時]に|以降に?|次第|を見て|を踏まえ)検討(?:する)?$/,
  /設定(?:は|が|することが)?(?:困難|難しい|できない)/,
  /(?:結果|状況|動向|進捗|方針|計画|基準|通知|予算|判断|決定)による$/,
  /(?:次年度|来年度|翌年度|今後|次期|次回|改[訂定]|見直し)(?:以降)?の?.{0,12}(?:記載|明示|追記|設定)(?:する|します|予定)?$/,
  /未(?:計測|測定|調査|公表|把握)$/,
  /(?:で|に|により|において|にて|の中で)(?:別に)?定める(?:成果)?(?:指標|値|目標値?|数値|とおり|もの|内容)?$/,
];

const STAGES: readonly (readonly [MilestoneStage, string])[] = [
  [
    '完了',
    '完了 廃止 撤去 完成 終了 達成 完遂 実現 竣工 しゅん工 落成 完工 済 済み 構築完了 移行完了 実施済 導入済 対応済',
  ],
  [
    '運用',
    '運用 稼動 本稼動 本稼働 本格稼働 本格運用 全面運用 全面稼働 一部運用 一部稼働 稼働 運用開始 稼働開始 継続 継続実施 実施 提供 利用開始 供用 供用開始 提供開始 運営 継続運用 実装 サービス提供',
  ],
  [
    '導入',
    '導入 リプレイス リプレース 更改 刷新 入替 入れ替え 入替え 設置 開始 公開 リリース 開設 切替 切り替え 切替え 配備 配置 開館 開校 開園 採用 適用 移行 更新 統合 開催 配布 展開 横展開 発行 公表 認定 取得 締結 加入 移転 登録 拡大導入 本格導入 一部導入 全庁導入 全校導入 オープン 開業 発足 立ち上げ 立上げ 創設 新設 設立 発信開始 購入 任用 任命',
  ],
  [
    '試行',
    '試行 実証 実証実験 実証事業 試験運用 試験導入 試験実施 試行運用 試行導入 試行実施 モデル実施 モデル導入 先行導入 先行実施 仮運用 仮稼働 トライアル 試用 プレ運用 プレオープン',
  ],
  [
    '構築',
    '構築 開発 整備 テスト 着工 起工 構築・テスト 検証テスト データ移行 着手 移行作業 設定作業 改修 建設 工事 施工 製作 製造 構築作業 システム改修 設定',
  ],
  [
    '設計',
    '設計 要件定義 基本設計 詳細設計 仕様確定 仕様作成 仕様書作成 調達 入札 契約 業者選定 事業者選定 プロポーザル 公募 発注 選定 機種選定 RFP RFI 調達準備 調達手続',
  ],
  ['策定', '策定 作成 制定 改定 改訂 改正 決定 方針決定 計画策定 計画 立案 計画立案 素案作成'],
  [
    '検討',
    '検討 研究 調査 調整 準備 情報収集 課題整理 整理 分析 照会 ヒアリング 協議 検証 洗い出し 企画 把握 仕様検討 導入検討 導入準備 運用検討 移行準備 見直し 構想 実施検討 調査研究 実施準備 策定準備 選定準備 効果検証',
  ],
];
const STAGE_OF: readonly (readonly [string, MilestoneStage])[] = STAGES.flatMap(([stage, words]) =>
  words.split(' ').map((word) => [word, stage] as const),
).sort((first, second) => second[0].length - first[0].length);

const TAIL = /(?:作業|等|など|の実施|を実施|予定|に着手|着手|中|を開始|の一部|他|ほか)$/;
const SENTENCE =
  /(?:を?(?:行う|行います|実施する|実施します|進める|図る|実現する|実現します|目指す|推進する|完了する|完了させる)|していく|します|しました|する|した|いたします|である|こと|とする|できる|される|なる|取り組む|努める|増やす|減らす)$/;
const HOPE =
  /可能な限り|努め|目指|取り?組|進め|推進|寄与|図[るりっ]|していく|できるよう|ように(?:する|なる)|つなが|つなげ|必要に応じ|将来的|当面|期待|促[しす進]/;
/** 普及啓発を実施, 連携を開始: what is done is no project, yet doing it is a step. */
const DONE_TAIL = /(?:の|を)(?:実施|開始)$|に着手$/;
/** What is only wished for: no one can say on which day such a thing is there. */
const IDEAL =
  /(?:社会|まち|まちづくり|都市|地域|行政|行財政|市政|財政|市役所|自治体|暮らし|くらし|生活|環境|サービス|世界|Society ?5\.0|向上|効率化|推進|充実|軽減|最適化|高度化)の?(?:の実現|を実現|実現|運営|経営)$/;
const STATE_WORDS =
  /(?:推進|充実|向上|促進|強化|活用|拡大|周知|連携|支援|確保|啓発|普及|改善|PR|拡充|醸成|創出|解消|軽減|育成|浸透|徹底|安定|対応|実感|満足|維持管理|提供方法|周知等|共有)$/;
const MEASURE_CHANGE =
  /^(.{0,24}(?:数|率|額|量|時間|割合|件数|人数|費|コスト|日数)の?)?(微増|漸増|増加傾向|微減|減少傾向|延伸|縮小|増加|増|増やす|上昇|向上|拡大(?<=.拡大)|増大|減少|削減|減|短縮|低減|低下|抑制|縮減|減らす)$/;
/** 毎年度増加: that it goes on from year to year is nothing that is measured. */
const EVER = /^(?:毎年度?|各年度|年々|毎回|徐々に|段階的に|着実に)[のにで、]?(?=[増減微漸上向拡縮低短])/;
const KEEP =
  /^(?:.{0,20}(?:数|率|額|水準|割合|時間|度|前年度?比?|昨年度?比?)[のを]?)?(?:現状)?(?:を|の)?(?:維持|現状維持|現状程度|現状どおり|現状通り|横ばい|据え?置き|同程度|同水準|同等)$/;
const ALL =
  /^(?:.{0,15}[^安健保完万])?全(?:校|課|課所|館|園|施設|職員|件|手続|手続き|所属|世帯|員|地区|公民館|部署|小中学校|小学校|中学校|業務|窓口|対象|職場|部局|拠点|図書館|区|市町村?|自治体|団体|都道府県|事業|事務|機関|教員|児童|生徒|学級|路線|駅|システム|支所)(?:達成|受講|[でにへのを](?:達成|受講))?$/;

/** 〇〇, XX: a place to be filled in. */
const BLANK = /[〇○◯●×□＊*＿_]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])/;

const NAMED_DASH =
  /^(?:現状値?|基準値?|目標値?|実績値?|計画値?)[\s:：]*[-‐–—―−ー－]$|^[^\s\d:：]{2,20}[\s:：]+[-‐–—―−－](?: ?\([^()]*\))?$/;

/** True for a cell that only says that there is nothing to say: — － - / and their like. */
export function isDash(text: string): boolean {
  const trimmed = text.trim();
  return DASHES.test(trimmed) || (/^[-‐–—―−ー－] ?[^-\s\d]/.test(trimmed) && parseUnit(trimmed.slice(1)) !== null);
}

/** Reads a folded text without a figure: a milestone, a wish, not decided, not applicable, or a word that stands for a figure. */
export function readWords(text: string): WordsReading {
  const trimmed = text.trim().replace(/[。.\s]+$/, '');
  if (isDash(trimmed) || NAMED_DASH.test(trimmed)) return { kind: 'not_applicable', note: null };
  const inner = unwrap(trimmed).replace(/^※ ?/, '');
  const bare = inner.replace(/\s+/g, '');
  if (
    /(?:調査|測定|計測|集計|アンケート)(?:を|は|が)?(?:なし|無し|未実施|実施せず|していない|実施していない|非実施)$|(?:実績|データ|対象者|対象)(?:値|数)?(?:は|が)?(?:なし|無し)$|(?:(?:計測|測定|評価|比較|算出)(?:不能|できず|できない|不可))$/.test(
      bare,
    )
  ) {
    return { kind: 'not_applicable', note: reason('absenceSaid') };
  }
  if (NOT_APPLICABLE.test(bare)) return { kind: 'not_applicable', note: null };
  const zero = ZERO.exec(outsideBrackets(bare));
  if (zero !== null)
    return { kind: 'zero', label: zero[1] || null, unit: zero[2]?.replace('か所', '箇所') ?? null, note: null };
  const outside = outsideBrackets(bare);
  if (UNDECIDED.some((pattern) => pattern.test(bare) || pattern.test(outside)))
    return { kind: 'undecided', note: null };
  if (/^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?$/i.test(bare)) {
    return { kind: 'qualitative', note: reason('spreadsheetError') };
  }
  if (/^(?:[◎○〇●◯△▲▽×✕✓✔☆★レ]|[A-Z])$/.test(bare)) {
    return { kind: 'qualitative', note: reason('onlyMark', { mark: bare }) };
  }
  return readPhrase(bare);
}

function outsideBrackets(bare: string): string {
  return bare.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】(?=.)|(?<=.)【[^【】]*】/g, '');
}

function readPhrase(bare: string): WordsReading {
  const undone = outsideBrackets(bare);
  const partly =
    /^(?:.{0,16})?(一部|概ね|おおむね|ほぼ|大半)(?:の)?(?:達成|完了|実施済み?|導入済み?|対応済み?|移行済み?|整備済み?)$/.exec(
      undone,
    )?.[1];
  if (partly !== undefined)
    return {
      kind: 'milestone',
      stage: partly === '一部' ? null : '完了',
      note: reason('partlyDone', { word: partly }),
    };
  if (/未達成?$/.test(undone)) return { kind: 'qualitative', note: reason('notAchieved') };
  if (/未(?:実施|着手|導入|整備|対応|開催|開始|完了|設置|稼働)$/.test(undone)) {
    return { kind: 'milestone', stage: null, note: reason('notBegun') };
  }
  if (ALL.test(outsideBrackets(bare)))
    return { kind: 'all', note: reason('readAsPercent', { text: bare, percent: '100' }) };
  if (KEEP.test(bare)) {
    return {
      kind: 'relative_to_baseline',
      comparator: '=',
      baseline: /前年度|昨年度/.test(bare) ? '前年度' : '現状',
      note: reason('keepsLevel'),
    };
  }
  const [, measure, change] =
    MEASURE_CHANGE.exec(undone.replace(EVER, '').replace(/傾向[へにを].*$|[へに](?:転じる|転換)$/, '傾向')) ?? [];
  if (change !== undefined) {
    const comparator = /増|上昇|向上|拡大|延伸/.test(change) ? 'increase' : 'decrease';
    // 利用件数の増加 is a wish in words; 増加 alone, in a row that names its indicator, is a target without an amount.
    if (measure !== undefined) return { kind: 'qualitative', change: comparator, note: reason('directionOnly') };
    return { kind: 'relative_to_baseline', comparator, baseline: null, note: reason('directionOnly') };
  }
  if (BLANK.test(bare)) {
    const unfilled =
      /^[^一-龠ァ-ヴ]*(?:[〇○◯●×□＊*＿_]{2,}|[Xx]{2,})(?:件|人|箇所|か所|%|円|回|時間|台|校|団体|種類|事業|業務|手続)(?:以[上下内])?$/.test(
        bare,
      );
    return unfilled
      ? { kind: 'undecided', note: reason('blankNumber') }
      : { kind: 'qualitative', note: reason('blankName') };
  }
  return readStage(bare);
}

function readStage(bare: string): WordsReading {
  const { text, dated } = withoutDates(outsideBrackets(bare));
  const years = new Set(parseFiscalYears(bare).map((mention) => mention.from));
  if (years.size > 1) return { kind: 'milestone', stage: stageOf(stripTails(text)), note: reason('stepsOfYears') };
  const sentence = SENTENCE.test(text);
  const core = stripTails(sentence ? text.replace(SENTENCE, '').replace(/[をにと]$/, '') : text);
  const promised = /(実現|実施|完了)(?:する|します|させる)$/.exec(text)?.[1];
  const said = promised === undefined ? null : promised === '実施' ? '運用' : '完了';
  const stage = (promised === '完了' ? said : stageOf(core)) ?? said ?? (core === '一部' ? stageOf(text) : null);
  if (core === '' && dated) return { kind: 'milestone', stage: null, note: reason('dateOnly') };
  // R7.8頃公表: as a step it would say what is to be published.
  if (/^(?:年度末|年末|[1-9]?\d月)?(?:頃|ごろ|下旬|上旬|中旬)?に?公表$/.test(core) && (dated || core !== '公表'))
    return { kind: 'undecided', note: reason('figureToCome') };
  if (sentence) return readSentence(text, stage, dated);
  if (IDEAL.test(text)) {
    const shown = /実現$/.test(text) && /化/.test(text) ? reason('realisationOpen') : null;
    const built = text.split(/及び|並びに|、/)[0] ?? text;
    if (built !== text && stageOf(built) !== null)
      return { kind: 'milestone', stage: stageOf(built), note: reason('stepAndWish') };
    return { kind: 'qualitative', note: shown };
  }
  if (stage !== null) return { kind: 'milestone', stage, note: null };
  if (DONE_TAIL.test(text)) return { kind: 'milestone', stage: /開始$/.test(text) ? '導入' : '運用', note: null };
  if (/^(?:やや|若干)?(?:悪化|改善)(?:傾向)?$/.test(core))
    return { kind: 'qualitative', note: reason('directionOnly') };
  if (STATE_WORDS.test(core)) return { kind: 'qualitative', note: null };
  if (/(?:化|開通|成立|廃止|供給|導入率|ゼロ化|接続)$/.test(core)) {
    return { kind: 'milestone', stage: null, note: reason('stageUnknown') };
  }
  return { kind: 'qualitative', note: reason('neitherFigureNorStep') };
}

/** A sentence is a milestone only where it promises a result; 検討していく or 可能な限り is a wish. */
function readSentence(text: string, stage: MilestoneStage | null, dated: boolean): WordsReading {
  const wish = HOPE.test(text) || stage === '検討' || stage === null;
  if (wish) return { kind: 'qualitative', note: stage === null || dated ? reason('sentenceWithoutFigure') : null };
  return { kind: 'milestone', stage, note: dated ? null : reason('sentenceWithoutDate') };
}

function stageOf(core: string): MilestoneStage | null {
  for (const [word, stage] of STAGE_OF) if (core.endsWith(word)) return stage;
  return null;
}

function stripTails(text: string): string {
  let core = text.replace(/[、・,。:：~〜]+$/, '');
  for (;;) {
    const next = core.replace(TAIL, '');
    if (next === core || next === '') return core;
    core = next;
  }
}

function withoutDates(text: string): { text: string; dated: boolean } {
  let rest = text;
  const mentions = parseFiscalYears(text).filter((mention) => mention.explicit);
  for (const mention of [...mentions].reverse()) {
    const tail = rest.slice(mention.end).replace(/^(?:末|中|内)?(?:までに?|に|には|から|時点|現在|より)?[、,]?/, '');
    rest = rest.slice(0, mention.start) + tail;
  }
  return { text: rest, dated: mentions.length > 0 };
}

/** Takes away brackets that hold the whole text. */
export function unwrap(text: string): string {
  const inner = /^[([【〔「『<〈]([^()[\]【】〔〕「」『』<>〈〉]*)[)\]】〕」』>〉]$/.exec(foldWidth(text).trim())?.[1];
  return inner === undefined ? text : unwrap(inner.trim());
}
