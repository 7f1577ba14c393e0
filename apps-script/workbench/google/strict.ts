/** Methods that only make or describe a handle on the caller's side; every other call travels to the document and is counted. */
const handles = new Set([
  'getRange',
  'getRangeList',
  'getA1Notation',
  'getRow',
  'getColumn',
  'getNumRows',
  'getNumColumns',
  'getSheet',
  'getKey',
  'getValue:DeveloperMetadata',
  'getSheetId',
  'getUi',
  'createMenu',
  'addItem',
  'addSeparator',
  'build',
  'newTextStyle',
  'newRichTextValue',
  'newDataValidation',
  'newConditionalFormatRule',
  'setText',
  'setLinkUrl:RichTextValueBuilder',
  'requireValueInList',
  'setAllowInvalid',
  'setHelpText',
  'whenFormulaSatisfied',
  'setRanges:ConditionalFormatRuleBuilder',
  'setBold:ConditionalFormatRuleBuilder',
  'setBackground:ConditionalFormatRuleBuilder',
  'setFontColor:ConditionalFormatRuleBuilder',
  'getRanges:ConditionalFormatRule',
  'getBooleanCondition',
  'getCriteriaValues',
  'getCriteriaType',
  'newChart',
  'getLinkUrl',
  'getText',
]);

const builders =
  /^(TextStyle|RichTextValue|DataValidation|ConditionalFormatRule)(Builder)?$|^BooleanCondition$|^EmbeddedChartBuilder$|^ChartOptions$/;

/**
 * Counts the calls that reach the document, and lets a test break in at each of them: `onCall` may throw (the script
 * was killed, a quota ran out) before the call has had any effect.
 */
export class CallMeter {
  count = 0;
  readonly byName = new Map<string, number>();
  onCall: ((name: string, count: number) => void) | undefined;
  /** Told when a call enters the stand-in (true) and when it is answered (false); a bench takes the time outside. */
  onService: ((inside: boolean) => void) | undefined;
  #depth = 0;
  /** Set by the runtime: refuses what the present authorisation does not allow. */
  allows: (name: string) => boolean = () => true;

  tick(className: string, method: string): void {
    const name = `${className}.${method}`;
    if (!this.allows(name)) throw new Error(`${name} を呼び出す権限がありません（承認モード NONE）。`);
    if (handles.has(method) || handles.has(`${method}:${className}`) || builders.test(className)) return;
    this.count++;
    this.byName.set(name, (this.byName.get(name) ?? 0) + 1);
    this.onCall?.(name, this.count);
  }

  /** Runs one service method; calls that the stand-in makes of itself are part of it. */
  within<Value>(work: () => Value): Value {
    if (!this.onService) return work();
    if (this.#depth++ === 0) this.onService(true);
    try {
      return work();
    } finally {
      if (--this.#depth === 0) this.onService(false);
    }
  }

  reset(): void {
    this.count = 0;
    this.byName.clear();
  }
}

const insides = new WeakMap<object, unknown>();

/**
 * Hands out a service object. Whatever `methods` does not model throws with its name, so that no test passes on a method
 * that does nothing. `inside` is for the stand-in's own eyes (`lookInside`).
 */
export function serve<Methods extends object>(
  className: string,
  meter: CallMeter,
  methods: Methods,
  inside?: unknown,
): Methods {
  const proxy = new Proxy(methods, {
    get(target, property) {
      if (typeof property === 'symbol') return Reflect.get(target, property);
      if (property === 'toString') return () => className;
      if (!Object.hasOwn(target, property)) {
        // Asked by JSON.stringify and await on anything; Google's objects have neither.
        if (property === 'toJSON' || property === 'then') return undefined;
        throw new Error(`${className}.${property} は未対応です。`);
      }
      const value = Reflect.get(target, property) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        meter.tick(className, property);
        return meter.within(() => value.apply(target, args) as unknown);
      };
    },
    set(_target, property) {
      throw new Error(`${className}.${String(property)} には代入できません。`);
    },
  });
  if (inside !== undefined) insides.set(proxy, inside);
  return proxy;
}

/** What stands behind a service object that came back as an argument. Throws as Google does when it is something else. */
export function lookInside<Inside>(served: unknown, what: string): Inside {
  const inside = typeof served === 'object' && served !== null ? insides.get(served) : undefined;
  if (inside === undefined) throw new Error(`引数が ${what} ではありません。`);
  return inside as Inside;
}

/** Google's argument checks: a wrong type is an error, never a conversion. */
export function wantInteger(value: unknown, what: string, least = 1): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Error(`${what} は整数で渡してください。`);
  if (value < least) throw new Error(`${what} は ${least} 以上で渡してください（${value}）。`);
  return value;
}

export function wantString(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`${what} は文字列で渡してください。`);
  return value;
}

export function wantBoolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${what} は真偽値で渡してください。`);
  return value;
}

/** A matrix of exactly the range's size. */
export function wantMatrix<Value>(value: unknown, rows: number, columns: number): Value[][] {
  if (!Array.isArray(value)) throw new Error('二次元配列で渡してください。');
  if (value.length !== rows) {
    throw new Error(`データの行数が範囲の行数と一致しません。データは ${value.length} 行、範囲は ${rows} 行です。`);
  }
  for (const row of value) {
    if (!Array.isArray(row)) throw new Error('二次元配列で渡してください。');
    if (row.length !== columns) {
      throw new Error(`データの列数が範囲の列数と一致しません。データは ${row.length} 列、範囲は ${columns} 列です。`);
    }
  }
  return value as Value[][];
}
