import { foldWidth } from '../text/fold';
import { directionFromRow } from './infer-row';
import { reason as because, type Reason } from './reason';
import type { Accumulation, QuantityPart, TargetReading } from './target';
import { undesiredIn } from './undesired';

/** Which way an indicator is meant to go; the words are those of the plan model. */
export type InferredDirection = 'increase' | 'decrease' | 'maintain';

export interface IndicatorEvidence {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: TargetReading | null;
  /** In order of years. */
  readonly targets: readonly TargetReading[];
  /** In order of years, where there are results already. */
  readonly actuals?: readonly TargetReading[];
}

export interface DirectionAndAccumulation {
  /** Null where nothing tells (no figure in name or row). */
  readonly direction: InferredDirection | null;
  readonly accumulation: Accumulation | null;
  /** Why: shown beside the choice that a person may correct. */
  readonly reasons: { readonly direction: Reason; readonly accumulation: Reason };
}

/** Amounts of reduction are good when large: 削減時間, 削減率, 削減額, 減少件数. */
const AMOUNT_OF_REDUCTION =
  /(?:削減|短縮|縮減|低減|(?<!人口)減少|節減|節約|抑制)(?:時間|率|額|量|数|件数|枚数|効果|割合|目標)/;
const FALLS =
  /待ち?時間|待機(?:時間|児童)|処理時間|所要時間|作業時間|会議時間|業務時間|事務時間|在庁時間|滞在時間|停止時間|残業|時間外|超過勤務|障害|事故|インシデント|漏えい|漏洩|苦情|クレーム|ミス|誤り|エラー|遅延|未納|滞納|不具合|故障|離職|待機|経費|費用|コスト|運用保守費|紙(?:の)?(?:使用|消費|購入)|用紙|印刷枚数|コピー枚数|排出量|CO2|使用量|消費量|格差|ダウンタイム|中断|(?:訓練|攻撃|不審|標的型).{0,6}開封率|人口減少率|再来庁|来庁(?:回|者)|影響を与えた/;
/** What an office does or people use: fewer of it in a later year is a smaller plan, not a better result. */
const DOING =
  /(?:設置|整備|導入|開催|実施|参加|受講|登録|講座|研修|教室|配布|支援|相談|更新|増設|公開|作成|改修)(?:件|箇所|か所|カ所|回|台|者|人|校|施設|機器|枚|端末)?数?$|(?:開催|実施|設置|整備|導入|配布|参加|受講)/;
/** Neither more nor less of it is better in itself. */
const NEUTRAL = /平均年齢|年齢構成|人口構成|男女比|経常収支比率|^(?:総|正規|常勤|一般)?職員総?数$/;
const TOWARDS_LESS = /の?(?:削減|短縮|縮減|低減|減少|抑制|解消|軽減|節減)$/;
const RUNNING =
  /累計|累積|通算|延べ|登録者数|登録人数|登録件数|会員数|フォロワー|友だち|加入者|交付枚数|交付数|保有者|設置(?:施設|店舗|校)|設置(?:数|箇所|台数)|導入(?:数|箇所|校数|業務数|事業数|済|課数|台数)|整備(?:数|箇所)|公開(?:数|する)|掲載数|データ数|データセット|メニュー数|対応(?:手続|業務|窓口|施設|店舗)数|窓口数|タイトル数|端末(?:の)?台数|延長|アプリの?(?:DL|ダウンロード)|オンライン化(?:した)?手続数|手続数|移行(?:済み?)?の?(?:業務|システム)?数|手続の?(?:数|増加数)?$|協定|種類/;
/** 延べ宿泊者数: a figure of the year's statistics, whatever its name. */
const YEARLY_VISITS = /延べ(?:宿泊|利用|観光|入込|来場|来館|乗車|患者|外来|入院)/;
const SHARE = /率|割合|比率|シェア|満足度|平均|指数|スコア|偏差値|順位/;
const YEARLY =
  /年間|当該年度|単年度|毎年|年度ごと|アクセス|ページビュー|閲覧|利用(?:件|者|回)?数|利用状況|申請(?:件)?数|件数|開催|参加(?:者|人)|(?<!未)受講|回数|相談|来場|来館|貸出|交付件数|ダウンロード|増加数|追加数|新規|削減時間|削減額|削減量|削減枚数|DL数|訪問者|宿泊者|延べ|客数|出生数|削減数|節減額|縮減額|短縮時間|削減した|入込|来訪|寄附|納税額|事案|漏えい|(?<!所要|処理|必要|平均|要する|までの|かかる|対応|回答)日数/;

/**
 * Direction and accumulation of an indicator from its name, unit, baseline and row of targets together, each with its reason.
 * The row outweighs the name: what the city wrote as figures is what it means.
 */
export function directionAndAccumulation(evidence: IndicatorEvidence): DirectionAndAccumulation {
  const name = foldWidth(evidence.name).replace(/\s+/g, '');
  const direction = inferDirection(name, evidence);
  const accumulation = inferAccumulation(name, evidence);
  return {
    direction: direction.value,
    accumulation: accumulation.value,
    reasons: { direction: direction.reason, accumulation: accumulation.reason },
  };
}

interface Inferred<Value> {
  readonly value: Value | null;
  readonly reason: Reason;
}

function inferDirection(name: string, evidence: IndicatorEvidence): Inferred<InferredDirection> {
  const row = directionFromRow(evidence.baseline, evidence.targets);
  const doing = DOING.exec(name)?.[0];
  if (
    row?.value === 'decrease' &&
    row.bySizeOnly &&
    doing !== undefined &&
    !FALLS.test(name) &&
    undesiredIn(name) === null &&
    !TOWARDS_LESS.test(name)
  )
    return { value: 'increase', reason: because('amountOfDoing', { word: doing }) };
  if (row !== null) return { value: row.value, reason: row.reason };
  const amount = AMOUNT_OF_REDUCTION.exec(name)?.[0];
  if (amount !== undefined) {
    return { value: 'increase', reason: because('amountOfReduction', { word: amount }) };
  }
  const less = TOWARDS_LESS.exec(name)?.[0];
  if (less !== undefined) return { value: 'decrease', reason: because('namedReduction', { word: less }) };
  const falls = FALLS.exec(name)?.[0] ?? undesiredIn(name);
  if (falls !== null) return { value: 'decrease', reason: because('betterWhenFew', { word: falls }) };
  const neutral = NEUTRAL.exec(name)?.[0];
  if (neutral !== undefined) return { value: null, reason: because('neitherWay', { word: neutral }) };
  if (aimsAtNone(evidence) && !/増減|収支|差引|差額|超過/.test(name))
    return { value: 'decrease', reason: because('aimsAtNone') };
  const hasFigure = evidence.targets.some((reading) => reading.parts.some((part) => 'upper' in part));
  if (hasFigure) return { value: 'increase', reason: because('nothingSaysLess') };
  return { value: null, reason: because('directionOpen') };
}

function aimsAtNone({ targets }: IndicatorEvidence): boolean {
  const last = targets[targets.length - 1]?.parts.find(isQuantity);
  return last?.value === 0 && last.comparator === '=' && last.upper === null;
}

function inferAccumulation(name: string, evidence: IndicatorEvidence): Inferred<Accumulation> {
  const parts = evidence.targets.flatMap((reading) => reading.parts).filter(isQuantity);
  const stated = parts.find((part) => part.accumulation !== null)?.accumulation ?? null;
  const unit = evidence.unit ?? parts.find((part) => part.unit !== null)?.unit ?? null;
  if (stated === 'wholePlan' && countedEachYear(name, evidence)) {
    return {
      value: 'withinYear',
      reason: because('countedEachYear'),
    };
  }
  if (stated !== null) return { value: stated, reason: STATED[stated] };
  if (unit === '%' || unit === 'ポイント' || unit === '点' || unit === '位') {
    return { value: 'none', reason: because('unitDoesNotAdd', { unit }) };
  }
  const running = /累計|累積|通算/.exec(name)?.[0];
  if (running !== undefined) return { value: 'wholePlan', reason: because('writtenInName', { word: running }) };
  const written = /年間|当該年度|単年度|毎年|年度ごと/.exec(name)?.[0];
  if (written !== undefined) return { value: 'withinYear', reason: because('writtenInName', { word: written }) };
  const share = SHARE.exec(name)?.[0];
  if (share !== undefined) return { value: 'none', reason: because('doesNotAdd', { word: share }) };
  const changes =
    parts.length > 0 && parts.every((part) => part.comparator === 'increase' || part.comparator === 'decrease');
  if (changes && parts.length > 1) return { value: 'withinYear', reason: because('yearlyChanges') };
  return fromName(name, parts);
}

/** 延べ412人 → 延べ380人: what sums up cannot fall, so that the count of each year is meant. */
function countedEachYear(name: string, { targets, actuals = [] }: IndicatorEvidence): boolean {
  const texts = [name, ...targets.map(({ text }) => text)].join(' ');
  if (!/延べ|のべ/.test(texts) || /累計|累積|通算|合計|総計/.test(texts)) return false;
  return falls(targets) || falls(actuals);
}

/** True where a later value of the row is smaller than one before it. */
function falls(readings: readonly TargetReading[]): boolean {
  const values = readings.flatMap(({ parts }) => {
    const first = parts.find(isQuantity);
    return first?.value === null || first === undefined ? [] : [first.value];
  });
  return values.some((value, at) => at > 0 && value < (values[at - 1] ?? value));
}

function fromName(name: string, parts: readonly QuantityPart[]): Inferred<Accumulation> {
  const values = parts.map((part) => part.value).filter((value) => value !== null);
  const risesSteadily = values.length > 1 && values.every((value, at) => at === 0 || value > (values[at - 1] ?? value));
  const running = runningIn(name);
  if (running !== undefined && (values.length < 2 || risesSteadily)) {
    return {
      value: 'wholePlan',
      reason: because(risesSteadily ? 'pilesUpAndRises' : 'pilesUp', { word: running }),
    };
  }
  if (running !== undefined && values.every((value) => value === values[0])) {
    return { value: 'withinYear', reason: because('sameEachYear', { word: running }) };
  }
  const yearly = YEARLY.exec(name)?.[0];
  if (yearly !== undefined) return { value: 'withinYear', reason: because('countsEachYear', { word: yearly }) };
  if (parts.length === 0) return { value: null, reason: because('accumulationOpen') };
  return { value: 'none', reason: because('nothingSaysTotal') };
}

/** What piles up from year to year; ills such as 老朽管延長 and the year's 延べ宿泊者数 do not. */
function runningIn(name: string): string | undefined {
  return undesiredIn(name) !== null || YEARLY_VISITS.test(name) ? undefined : RUNNING.exec(name)?.[0];
}

const STATED: { readonly [accumulation in Accumulation]: Reason } = {
  none: because('stateWritten'),
  withinYear: because('withinYearWritten'),
  wholePlan: because('wholePlanWritten'),
};

function isQuantity(part: TargetReading['parts'][number]): part is QuantityPart {
  return 'upper' in part;
}
