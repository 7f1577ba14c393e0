/**
 * A number under the format `General`: no trailing zeros, no binary noise, at most ten decimals in all. Whole numbers are written
 * out in full where a narrow cell would show 1.2E+11: a figure of a plan is to be read, not admired.
 */
export function generalNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value === 0 ? 0 : value);
  if (size >= 1e15 || size < 1e-9) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    return `${withoutTrailingZeros(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const wholeDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const decimals = Math.max(0, Math.min(9, 10 - wholeDigits));
  return withoutTrailingZeros(value.toFixed(decimals));
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
