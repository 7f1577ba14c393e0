import type { Condition, Criterion, Expression } from './expression';

/** Where each input, setting, list or column of the tree stands: a cell (`F5`, `'設定'!$B$3`) or a range (`'指標'!$G$2:$G$500`). */
export type References = Readonly<Record<string, string>>;

const LOWEST_NUMBER = '">=-1E+300"';
const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/**
 * The tree as a spreadsheet formula: begins with `=`, English function names, commas. Uses only IF, AND, OR, NOT, ISNUMBER,
 * ROUND, MIN, MAX, ABS, MATCH, COUNTIFS and SUMIFS. Throws where `references` lacks an input or a column;
 * a setting or a list without reference is written out.
 */
export function toFormula(tree: Expression, references: References): string {
  return `=${write(tree, references)}`;
}

function write(tree: Expression, references: References): string {
  const part = (of: Expression): string => write(of, references);
  switch (tree.node) {
    case 'number':
      return writeNumber(tree.value);
    case 'setting':
      return references[tree.name] ?? writeNumber(tree.value);
    case 'text':
      return quote(tree.text);
    case 'input':
      return referenceOf(tree.name, references);
    case 'arithmetic': {
      const left = enclose(tree.left, STRENGTH[tree.operator], references);
      const right = enclose(tree.right, STRENGTH[tree.operator] + 0.5, references);
      return `${left}${tree.operator}${right}`;
    }
    case 'extreme':
      return `${tree.which === 'min' ? 'MIN' : 'MAX'}(${tree.of.map(part).join(',')})`;
    case 'absolute':
      return `ABS(${part(tree.of)})`;
    case 'round':
      return `ROUND(${part(tree.of)},${tree.digits})`;
    case 'if':
      return `IF(${writeCondition(tree.condition, references)},${part(tree.yes)},${part(tree.no)})`;
    case 'position': {
      const range = references[tree.list];
      const sought = part(tree.of);
      if (range !== undefined) return `IF(ISNUMBER(MATCH(${sought},${range},0)),MATCH(${sought},${range},0),0)`;
      return tree.items.reduceRight((rest, item, index) => `IF(${sought}=${quote(item)},${index + 1},${rest})`, '0');
    }
    case 'count':
      return `COUNTIFS(${writeCriteria(tree.where, references)})`;
    case 'sum':
      return `SUMIFS(${referenceOf(tree.column, references)},${writeCriteria(tree.where, references)})`;
  }
}

function writeCondition(condition: Condition, references: References): string {
  const list = (of: readonly Condition[]): string => of.map((part) => writeCondition(part, references)).join(',');
  switch (condition.node) {
    case 'known':
      // 1=1 rather than TRUE, so that no boolean literal depends on the language of the sheet.
      return condition.value ? '1=1' : '1=0';
    case 'compare':
      return `${write(condition.left, references)}${condition.operator}${write(condition.right, references)}`;
    case 'and':
      return `AND(${list(condition.of)})`;
    case 'or':
      return `OR(${list(condition.of)})`;
    case 'not':
      return `NOT(${writeCondition(condition.of, references)})`;
    case 'isNumber':
      return `ISNUMBER(${write(condition.of, references)})`;
    case 'isBlank':
      return `${write(condition.of, references)}=""`;
  }
}

const writeCriteria = (where: readonly Criterion[], references: References): string =>
  where
    .map((criterion) => {
      const range = referenceOf(criterion.column, references);
      return `${range},${'isNumber' in criterion ? LOWEST_NUMBER : write(criterion.equals, references)}`;
    })
    .join(',');

/** Parentheses only where the operator outside binds more strongly. */
function enclose(part: Expression, strength: number, references: References): string {
  const inner = write(part, references);
  const weaker = part.node === 'arithmetic' && STRENGTH[part.operator] < strength;
  return weaker || inner.startsWith('-') ? `(${inner})` : inner;
}

function referenceOf(name: string, references: References): string {
  const reference = references[name];
  if (reference === undefined) throw new Error(`the formula needs a place for "${name}"`);
  return reference;
}

const writeNumber = (value: number): string => String(value).replace('e', 'E');
const quote = (words: string): string => `"${words.replace(/"/g, '""')}"`;
