import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { readTarget } from '../../shared/target/read-target';

/** Target texts a second of one core, every text different, and the slowest texts that can be made of the grammar's own words. */
const PER_SECOND = 10_000;
const SLOWEST_MS = 50;

const real = ['target-cells.csv', 'target-cells-independent.csv'].flatMap((name) =>
  Papa.parse<{ readonly text: string }>(readFileSync(`test/fixtures/${name}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map(({ text }) => text),
);

/** The same cells with other figures, so that none is read twice. */
const rounds = Array.from({ length: 45 }, (_, round) =>
  real.map((text) => text.replace(/\d(?=[件人%％円時枚台])/, `${round + 1}$&`)).filter((text, at) => text !== real[at]),
);

function cpu(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

for (const text of real) readTarget(text);
const rates = rounds.map((texts) => {
  const took = cpu(() => {
    for (const text of texts) readTarget(text);
  });
  return (texts.length / took) * 1000;
});
const perSecond = Math.round(rates.sort((one, other) => one - other)[rates.length >> 1] ?? 0);
console.log(
  `目標の文 ${rounds.flat().length} 件（すべて異なる）: CPU 1秒あたり ${perSecond} 件（${rounds.length} 回の中央値）`,
);
if (perSecond < PER_SECOND) process.exitCode = 1;

const pieces =
  '10件|(|①|前年度|〇|数|令和|「|、|A1|〜1|(5件|5件(|10%が|①5件|現状の|5/|5件、|5に|1/2 |(全|の策定及び|策定、研修2回 |・5件|月1回|10件→|【5件】|(1)|一|令和3年|1,000,|以上の施設のうち、|2回以上した職員 |に設定|1-1-|あ|漢 |基準値:5% 目標値:6% '.split(
    '|',
  );
const slowest = pieces
  .flatMap((piece, at) => [piece, piece + (pieces[(at * 7 + 3) % pieces.length] ?? '')])
  .map((piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    const times = [1, 2, 3].map(() => cpu(() => readTarget(text)));
    return { piece, ms: Math.min(...times) };
  })
  .sort((one, other) => other.ms - one.ms);
console.log(`6万文字のいじわるな文 ${slowest.length} 種: 遅い順に（ミリ秒）`);
for (const { piece, ms } of slowest.slice(0, 5)) console.log(`${ms.toFixed(1).padStart(8)}  ${JSON.stringify(piece)}`);
if ((slowest[0]?.ms ?? 0) > SLOWEST_MS) process.exitCode = 1;
