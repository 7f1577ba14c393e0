import type { EraLetter } from '../calendar/era';
import type { Grid } from './grid';

const HEISEI = /平成|(?:^|[^A-Za-zＡ-Ｚ])[HＨ](?:[12１２][\d０-９]|3[01])(?![\d０-９])/;
const REIWA = /令和|(?:^|[^A-Za-zＡ-Ｚ])[RＲ](?:[\d０-９]{1,2}|元)(?![\d０-９])|20[23][\d]/;
const MOST_CELLS = 20_000;

/** The era of years that a sheet writes without one (18年度): 平成 where it names years of no other, else 令和. */
export function eraOfSheet(grid: Grid): EraLetter {
  let heisei = false;
  let seen = 0;
  for (const row of grid.rows) {
    for (const cell of row ?? []) {
      if (cell === undefined || cell.text === '' || cell.text.length > 200) continue;
      if (REIWA.test(cell.text)) return 'R';
      heisei ||= HEISEI.test(cell.text);
      if (++seen > MOST_CELLS) return heisei ? 'H' : 'R';
    }
  }
  return heisei ? 'H' : 'R';
}
