import type { EraLetter } from '../calendar/era';
import type { Grid } from './grid';

const HEISEI = /平成|(?:^|[^A-Za-zＡ-Ｚ])[HＨ](?:[12１２][\d０-９]|3[01])(?![\d０-９])/;
const REIWA = /令和|(?:^|[^A-Za-zＡ-Ｚ])[RＲ](?:[\d０-９]{1,2}|元)(?![\d０-９])|20[23][\d]/;
/** Where the text names no era at all. */
const BARE = /^(?:[^\d]*[^\d.,R-Zr-z])?(\d{1,2})年度/;
const MOST_CELLS = 20_000;

/** The era of years that a sheet writes without one (18年度): 平成 where it names years of no other, else 令和. */
export function eraOfSheet(grid: Grid): EraLetter {
  let heisei = false;
  let seen = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const row of grid.rows) {
    for (const cell of row ?? []) {
      if (cell === undefined || cell.text === '' || cell.text.length > 200) continue;
      if (REIWA.test(cell.text)) return 'R';
      heisei ||= HEISEI.test(cell.text);
      if (++seen > MOST_CELLS) return heisei ? 'H' : 'R';
      const year = cell.text.length > 20 ? undefined : BARE.exec(cell.text)?.[1];
      if (year === undefined) continue;
      first = Math.min(first, Number(year));
      last = Math.max(last, Number(year));
    }
  }
  // 18年度 | 19年度 | … | 23年度: 令和 has not come that far.
  return heisei || (last > 20 && first > 10) ? 'H' : 'R';
}
