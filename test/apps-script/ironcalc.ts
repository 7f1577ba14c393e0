import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';
import type { EngineConstructor } from '../../apps-script/workbench/google/engine';
import { giveRoom } from '../../apps-script/workbench/google/engine-room';

const wasm = createRequire(import.meta.url)
  .resolve('@ironcalc/wasm')
  .replace(/[^/\\]*$/, 'wasm_bg.wasm');
giveRoom(await init({ module_or_path: readFileSync(wasm) }));

/** IronCalc's Model, ready to use. */
export const IronCalcModel = Model as unknown as EngineConstructor;
