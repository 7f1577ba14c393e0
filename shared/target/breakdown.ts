import type { Head } from './head';
import type { QuantityToken, Token } from './tokens';

/** 3校（小2、中1）: numbers that add up to the one before the brackets only explain it. */
export function isBreakdown(tokens: readonly Token[], heads: readonly Head[], whole: QuantityToken): boolean {
  if (heads.length < 2 || whole.unit === '%') return false;
  let sum = 0;
  for (const head of heads) {
    const part = tokens[head.index];
    if (part?.type !== 'quantity' || part.value === null || (part.unit !== null && part.unit !== whole.unit))
      return false;
    sum += part.value;
  }
  return sum === whole.value;
}
