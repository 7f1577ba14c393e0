/**
 * The words of zod/mini that the types of the sidebar are made of, and nothing else: the build puts this module in the place of
 * `zod/mini`, because every kilobyte of the sidebar is sent anew each time it is opened. It reads the same values as the same
 * values and refuses the same ones (a test holds that for every endpoint); it only does not say why.
 */

const REFUSED = Symbol('refused');
type Read = (value: unknown) => unknown;
type Test = (value: never) => boolean;

class Shape {
  readonly options: readonly unknown[];
  readonly shape: Readonly<Record<string, Shape>>;
  /** As part of a template literal. */
  readonly source: string;

  constructor(
    readonly read: Read,
    { options = [], shape = {}, source = '' }: Partial<Pick<Shape, 'options' | 'shape' | 'source'>> = {},
  ) {
    this.options = options;
    this.shape = shape;
    this.source = source;
  }

  check(...tests: Test[]): Shape {
    return new Shape((value) => {
      const read = this.read(value);
      return read !== REFUSED && tests.every((test) => test(read as never)) ? read : REFUSED;
    }, this);
  }

  brand(): this {
    return this;
  }

  safeParse(value: unknown): { success: boolean; data?: unknown } {
    const data = this.read(value);
    return data === REFUSED ? { success: false } : { success: true, data };
  }

  parse(value: unknown): unknown {
    const data = this.read(value);
    if (data === REFUSED) throw new TypeError('another shape');
    return data;
  }
}

const only = (accepts: (value: unknown) => boolean, source = '') =>
  new Shape((value) => (accepts(value) ? value : REFUSED), { source });
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string = () => only((value) => typeof value === 'string');
export const number = () => only(Number.isFinite, '-?\\d+(?:\\.\\d+)?');
export const boolean = () => only((value) => typeof value === 'boolean');
const nothing = () => only((value) => value === null);
export const literal = (wanted: unknown) => only((value) => value === wanted, String(wanted));
const choice = (options: readonly string[]) =>
  new Shape((value) => (options.includes(value as string) ? value : REFUSED), { options, source: options.join('|') });

export { choice as enum, nothing as null };

export const nullable = (inner: Shape) => new Shape((value) => (value === null ? null : inner.read(value)), inner);
export const optional = (inner: Shape) =>
  new Shape((value) => (value === undefined ? undefined : inner.read(value)), inner);
export const _default = (inner: Shape, absent: unknown) =>
  new Shape((value) => (value === undefined ? absent : inner.read(value)), inner);

export const array = (item: Shape) =>
  new Shape((value) => {
    if (!Array.isArray(value)) return REFUSED;
    const read = value.map(item.read);
    return read.includes(REFUSED) ? REFUSED : read;
  });

export function object(shape: Readonly<Record<string, Shape>>): Shape {
  return new Shape(
    (value) => {
      if (!isRecord(value)) return REFUSED;
      const read: Record<string, unknown> = {};
      for (const key in shape) {
        const one = shape[key]?.read(value[key]);
        if (one === REFUSED) return REFUSED;
        if (one !== undefined) read[key] = one;
      }
      return read;
    },
    { shape },
  );
}

export const extend = (base: Shape, more: Readonly<Record<string, Shape>>) => object({ ...base.shape, ...more });

export const record = (keys: Shape, values: Shape) =>
  new Shape((value) => {
    if (!isRecord(value)) return REFUSED;
    const read: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      read[key] = keys.read(key) === REFUSED ? REFUSED : values.read(inner);
      if (read[key] === REFUSED) return REFUSED;
    }
    return read;
  });

export const union = (options: readonly Shape[]) =>
  new Shape((value) => {
    for (const option of options) {
      const read = option.read(value);
      if (read !== REFUSED) return read;
    }
    return REFUSED;
  });
export const discriminatedUnion = (_key: string, options: readonly Shape[]) => union(options);

export function templateLiteral(parts: readonly (Shape | string)[]): Shape {
  const source = parts.map((part) => (typeof part === 'string' ? part : `(?:${part.source})`)).join('');
  return string().check(regex(new RegExp(`^${source}$`)));
}

export const int = () => Number.isSafeInteger as Test;
export const minimum = (least: number) => (value: number) => value >= least;
export const maximum = (most: number) => (value: number) => value <= most;
export const minLength = (least: number) => (value: { length: number }) => value.length >= least;
export const maxLength = (most: number) => (value: { length: number }) => value.length <= most;
export const regex = (pattern: RegExp) => (value: string) => pattern.test(value);
