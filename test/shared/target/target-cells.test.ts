import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTarget } from '../../../shared/target/read-target';
import { brief } from './brief';

type Row = { readonly [column: string]: string };

const rowsOf = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;

const GOLD = 'test/fixtures/target-cells.csv';
const VARIANTS = 'test/fixtures/target-cell-variants.csv';
const ALL = '../shared/data/cells.csv';

const kindOf = (text: string) => {
  const { parts } = readTarget(text);
  return parts.length > 1 ? 'composite' : (parts[0]?.kind ?? '');
};

/** value, unit and comparator of every part, in the notation of the gold table. */
const figures = (text: string) =>
  readTarget(text)
    .parts.map((part) => [part.value, part.unit, part.comparator].map((item) => item ?? '').join(' '))
    .join(' | ');

interface Score {
  cells: number;
  kind: number;
  figures: number;
  sure: number;
  sureAndWrong: number;
}

function score(cells: readonly { text: string; kind: string; figures: string }[]): Score {
  const counted: Score = { cells: cells.length, kind: 0, figures: 0, sure: 0, sureAndWrong: 0 };
  const misses: string[][] = [];
  for (const cell of cells) {
    const { sure } = readTarget(cell.text);
    const kind = kindOf(cell.text);
    const got = figures(cell.text);
    counted.kind += kind === cell.kind ? 1 : 0;
    counted.figures += got === cell.figures ? 1 : 0;
    counted.sure += sure ? 1 : 0;
    if (kind === cell.kind && got === cell.figures) continue;
    counted.sureAndWrong += sure ? 1 : 0;
    misses.push([cell.text, `${cell.kind}: ${cell.figures}`, `${kind}: ${got}`, sure ? 'sure' : 'unsure']);
  }
  console.info(`${JSON.stringify(counted)}\nmisses (text, gold, read): ${JSON.stringify(misses, null, 1)}`);
  return counted;
}

function meetsTheBar(counted: Score): void {
  expect(counted.kind / counted.cells).toBeGreaterThanOrEqual(0.98);
  expect(counted.figures / counted.cells).toBeGreaterThanOrEqual(0.97);
  expect(counted.sureAndWrong / counted.sure).toBeLessThanOrEqual(0.005);
}

describe('cells of two cities, labelled by hand', () => {
  it('are read as the labels say', () => {
    const cells = rowsOf(GOLD).map((row) => ({
      text: row.text ?? '',
      kind: row.kind ?? '',
      figures: row.parts === '' ? `${row.value} ${row.unit} ${row.comparator}` : withoutKinds(row.parts ?? ''),
    }));
    expect(cells.length).toBeGreaterThan(90);
    meetsTheBar(score(cells));
  });

  const missing = !existsSync(ALL);
  it.skipIf(missing)(`all of them, long sentences too${missing ? ` (skipped: ${ALL} is not here)` : ''}`, () => {
    const cells = rowsOf(ALL).map((row) => ({
      text: row.verbatim ?? '',
      kind: row.kind ?? '',
      figures: row.sub_indicators_json ? ofParts(row.sub_indicators_json) : goldFigures(row),
    }));
    meetsTheBar(score(cells));
  });
});

describe('the same cell in other notations', () => {
  it.each(rowsOf(VARIANTS).map((row) => [row.text ?? '', row.variant ?? '', row.reading ?? '']))(
    '%j as %j',
    (text, variant, reading) => {
      expect(brief(readTarget(variant))).toBe(reading === '' ? brief(readTarget(text)) : reading);
    },
  );
});

function withoutKinds(parts: string): string {
  return parts
    .split(' | ')
    .map((part) => part.split(' ').slice(1).join(' ') || '  ')
    .join(' | ');
}

function goldFigures(row: Row): string {
  return `${row.value} ${canonical(row.unit)} ${row.comparator}`;
}

function ofParts(json: string): string {
  const parts: readonly Row[] = JSON.parse(json);
  return parts.map((part) => `${part.value} ${canonical(part.unit)} ${part.comparator}`).join(' | ');
}

function canonical(unit: string | undefined): string {
  return unit === 'か所' ? '箇所' : (unit ?? '');
}
