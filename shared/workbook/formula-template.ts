import type { Expression } from '../assess/expression';
import { type References, toFormula } from '../assess/to-formula';

/** No reference, no text of a cell holds it: between two of them stands the name of an input. */
const MARK = '\u0000';

/** A formula with the names of its inputs open: thousands of rows share one and differ only in their references. */
export class FormulaTemplate {
  /** Text, name, text, name, …, text. */
  readonly #pieces: readonly string[];

  /** `inputs` are left open; `fixed` stands in every row. */
  constructor(tree: Expression, inputs: readonly string[], fixed: References) {
    const open = Object.fromEntries(inputs.map((name) => [name, `${MARK}${name}${MARK}`]));
    this.#pieces = toFormula(tree, { ...open, ...fixed }).split(MARK);
  }

  /** The formula of one row. Throws where `references` lacks an input that the formula needs. */
  fill(references: References): string {
    let formula = '';
    this.#pieces.forEach((piece, index) => {
      const reference = index % 2 === 0 ? piece : references[piece];
      if (reference === undefined) throw new Error(`the formula needs a place for "${piece}"`);
      formula += reference;
    });
    return formula;
  }
}
