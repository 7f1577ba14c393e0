import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';
import { expect, it } from 'vitest';
import { giveRoom } from '../../../../apps-script/workbench/google/engine-room';

const megabyte = 1024 * 1024;
const engine = await init({
  module_or_path: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
});
const room = () => engine.memory.buffer.byteLength / megabyte;

function twice(number: number): string {
  const model = new Model('a', 'en', 'Asia/Tokyo', 'en');
  model.setUserInput(0, 1, 1, `=2*${number}`);
  model.evaluate();
  return model.getFormattedCellValue(0, 1, 1);
}

it('the engine has its room at once, and takes no more while it fills', () => {
  giveRoom(engine, 40 * megabyte);
  const given = room();
  expect(given).toBeGreaterThanOrEqual(40);
  const model = new Model('a', 'en', 'Asia/Tokyo', 'en');
  model.pauseEvaluation();
  for (let row = 1; row <= 2000; row++) model.setUserInput(0, row, 1, `'${'あ'.repeat(1000)}${row}`);
  expect(room()).toBe(given);
  model.free();
});

it('goes on without, where there is no such room', () => {
  const before = room();
  giveRoom(engine, 3.9 * 1024 * megabyte);
  expect(room()).toBe(before);
  expect(twice(21)).toBe('42');
});
