import { expect, it } from 'vitest';
import { moveRow } from '../../../shared/workbook/move-row';

it.each([
  ['=$M5/$K5', 4, '=$M9/$K9'],
  ['=IF($B5="A5","x",A5)', 1, '=IF($B6="A5","x",A6)'],
  ['=設定!$B$12+$C5', 2, '=設定!$B$12+$C7'],
  ['=INDEX(事業!$E$4:$E$85,MATCH($B5,事業!$A$4:$A$85,0))', 3, '=INDEX(事業!$E$4:$E$85,MATCH($B8,事業!$A$4:$A$85,0))'],
  ['=MIN($F8:$F10)', -2, '=MIN($F6:$F8)'],
  ['=ROUND($A5*1E5,0)', 1, '=ROUND($A6*1E5,0)'],
  ['=LOG10(A1)', 1, '=LOG10(A2)'],
  ["='点検 2'!A5", 1, "='点検 2'!A6"],
])('%s by %d rows is %s', (formula, by, moved) => {
  expect(moveRow(formula, by)).toBe(moved);
});
