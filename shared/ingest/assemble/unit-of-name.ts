import { foldWidth } from '../../text/fold';

const BRACKET = /[(（【［[]([^()（）【】［］[\]]{1,14})[)）】］\]][\s※*＊\d]*$/;
const MEASURE = /^(?:[kMGT]?(?:Wh?|J|L|g|m2?|bps|B)|kl|ha|t|㎡|㎥|㎢|‰|ppm|dB|mg|μg|cm|mm|km2?|GJ|TJ)$/;
const COMPOUND = /^[^/／]{1,8}[/／][^/／]{1,8}$|^[A-Za-z]{1,2}-?(?:CO2|CO₂|NOx)(?:[/／].+)?$/;

/** The unit in brackets behind an indicator's name where it can be nothing else: （GJ/百万円）, 【t-CO2】; null for （累計） and （AI）. */
export function unitOfName(name: string): string | null {
  const inside = BRACKET.exec(name.trim())?.[1]?.trim();
  if (inside === undefined) return null;
  const folded = foldWidth(inside);
  // 回/年 and 人/日 are read from the figures themselves.
  const isUnit = MEASURE.test(folded) || (COMPOUND.test(folded) && /[A-Za-z]/.test(folded) && !/\d{2}/.test(folded));
  return isUnit ? inside : null;
}
