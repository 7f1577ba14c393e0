import type { EngineModel } from './engine';

type Method = (...given: unknown[]) => unknown;

/** What can change a result. Looks do not; an inserted row does, by the references that move. */
const CHANGING = [
  'setUserInput',
  'rangeClearAll',
  'rangeClearContents',
  'insertRows',
  'deleteRows',
  'insertColumns',
  'deleteColumns',
  'newSheet',
  'deleteSheet',
  'renameSheet',
  'moveSheet',
  'undo',
  'redo',
] as const;

/** What shows a result. */
const SHOWING = ['getFormattedCellValue', 'getCellType', 'getCellStyle', 'toBytes'] as const;

/**
 * Calculates only when somebody looks, as Google does between a script's writes and its next read: thousands of writes cost
 * one calculation and not one each. `evaluate`, `pauseEvaluation` and `resumeEvaluation` become promises to calculate later.
 */
export function calculateLazily(model: EngineModel): void {
  const evaluate = model.evaluate.bind(model);
  let stale = false;
  model.pauseEvaluation();
  model.pauseEvaluation = () => undefined;
  model.resumeEvaluation = () => undefined;
  model.evaluate = () => {
    stale = true;
  };
  const methods = model as unknown as Record<string, Method | undefined>;
  const before = (names: readonly string[], act: () => void) => {
    for (const name of names) {
      const original = methods[name]?.bind(model);
      if (!original) continue;
      methods[name] = (...given) => {
        act();
        return original(...given);
      };
    }
  };
  before(CHANGING, () => {
    stale = true;
  });
  before(SHOWING, () => {
    if (!stale) return;
    stale = false;
    evaluate();
  });
}
