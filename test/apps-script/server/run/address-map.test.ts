import { expect, it } from 'vitest';
import { type AddressMap, moveFormula } from '../../../../apps-script/server/run/address-map';

const own: AddressMap = {
  name: '指標',
  row: (row) => (row === 5 ? 9 : row),
  column: (column) => (column >= 3 ? column + 1 : column),
};
const others: Record<string, AddressMap> = {
  指標: own,
  設定: { name: '設定 2', row: (row) => row + 1, column: (column) => column },
};

it.each([
  ['=$C5/$B5', '=$D9/$B9'],
  ['=IF(ISNUMBER($K5),"C5と指標!C5",C$4)', '=IF(ISNUMBER($L9),"C5と指標!C5",D$4)'],
  ['=設定!$B$7', "='設定 2'!$B$8"],
  ["='設定'!$B$7:$B$9", "='設定 2'!$B$8:$B$10"],
  ['=COUNTIFS(指標!$K$4:$K$254,"○")', '=COUNTIFS(指標!$L$4:$L$254,"○")'],
  ['=他の表!C5+C5', '=他の表!C5+D9'],
  ['=LOG10(C5)+ROUND(C5,2)', '=LOG10(D9)+ROUND(D9,2)'],
  [
    '=IFERROR(INDEX(設定!$F$4:$F$9,MATCH($B$7,設定!$E$4:$E$9,0)),"")',
    "=IFERROR(INDEX('設定 2'!$F$5:$F$10,MATCH($B$7,'設定 2'!$E$5:$E$10,0)),\"\")",
  ],
  ['=MAX(C5:E5)', '=MAX(D9:F9)'],
  ['=1E5+C5', '=1E5+D9'],
  ['="a""C5"&C5', '="a""C5"&D9'],
  ['=TODAY()', '=TODAY()'],
])('%s', (planned, moved) => {
  expect(moveFormula(planned, own, (sheet) => others[sheet])).toBe(moved);
});
