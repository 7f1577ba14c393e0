/** 43000 → 43,000; −42000 → △42,000, as city staff write it. At most nine digits behind the point, without binary noise. */
export function numberText(value: number): string {
  const cleaned = Number(value.toPrecision(12));
  const [whole = '0', fraction] = plainDigits(Math.abs(cleaned)).split('.');
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cleaned < 0 ? '△' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A quotient in percent for reading: 22.1649… → 22.16…, 150 → 150. Cut off, never rounded, so that it cannot look like a whole percent. */
export function quotientText(percent: number): string {
  const cleaned = Number(percent.toPrecision(12));
  const cut = Math.floor(Number((Math.abs(cleaned) * 100).toPrecision(12))) / 100;
  if (cut === Math.abs(cleaned)) return numberText(cleaned);
  const [whole, fraction = ''] = numberText(cut).split('.');
  return `${cleaned < 0 ? '△' : ''}${whole}.${fraction.padEnd(2, '0')}…`;
}

/** Never 1e-7 or 1e+21: decimals only. */
function plainDigits(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  return value >= 1 ? value.toFixed(0) : value.toFixed(9).replace(/\.?0+$/, '');
}
