import { compileGlossary } from '../../shared/glossary/compile';
import { glossaryEntry } from '../../shared/glossary/entry';
import { findTerms } from '../../shared/glossary/find';
import { packGlossary, unpackGlossary } from '../../shared/glossary/pack';
import { glossaryTerms, pageTexts } from './support/page-text';

const bytesOf = (ascii: string) => new TextEncoder().encode(ascii);

/** The matcher alone over a megabyte of running text: beside it one RegExp of all terms, and the floor of reading every character. */
const runs = 7;

function median(work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    times.push((user + system) / 1000);
  }
  return times.sort((one, other) => one - other)[runs >> 1]!;
}

const ms = (value: number) => value.toFixed(1).padStart(8);

console.log('1 MB の文章（20,000 個の文字列）から用語を探す CPU 時間（ミリ秒、中央値）');
console.log(' terms |   walk | RegExp |  ours | compile |  unpack | hits RegExp/ours | pack kB');
for (const count of [50, 500, 5_000]) {
  const terms = glossaryTerms(count);
  const texts = pageTexts(20_000, terms);
  const entries = terms.map((prefLabel) => glossaryEntry({ prefLabel }));
  const compiled = compileGlossary(entries);
  const packed = packGlossary(compiled);
  const json = JSON.stringify(packed);
  const escaped = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(escaped.join('|'), 'g');
  let sum = 0;
  let byExpression = 0;
  let ours = 0;
  const walk = median(() => {
    for (const text of texts) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  });
  const regExp = median(() => {
    byExpression = 0;
    for (const text of texts) for (const _ of text.matchAll(expression)) byExpression += 1;
  });
  const matcher = median(() => {
    ours = 0;
    for (const text of texts) ours += findTerms(compiled, text).length;
  });
  const compile = median(() => compileGlossary(entries));
  const unpack = median(() => unpackGlossary(JSON.parse(json), bytesOf));
  if (sum === 0) throw new Error('nothing read');
  const columns = [walk, regExp, matcher, compile, unpack].map(ms).join(' |');
  console.log(
    `${String(count).padStart(6)} |${columns} | ${byExpression} / ${ours} | ${(json.length / 1000).toFixed(0)}`,
  );
  if (matcher > 150) process.exitCode = 1;
}
