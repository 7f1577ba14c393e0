import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/**
 * The sidebar is built with a small stand-in for zod/mini. Both readings of the very same protocol must agree: on every value
 * that an endpoint may say, and on values that were bent at one place.
 */

interface Schema {
  safeParse(value: unknown): { success: boolean; data?: unknown };
  readonly _zod: { readonly def: Def };
}
interface Def {
  readonly type: string;
  readonly shape?: Record<string, Schema>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
  readonly entries?: Record<string, string>;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly checks?: readonly unknown[];
}
type Endpoints = Record<string, { readonly arguments: Schema; readonly value: Schema }>;

async function protocolWith(alias: Record<string, string>): Promise<Endpoints> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../apps-script/server/protocol.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    alias,
    tsconfigRaw: {},
  });
  const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  const module = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as { endpoints: Endpoints };
  return module.endpoints;
}
const small = fileURLToPath(new URL('../../../apps-script/sidebar/border/small-zod.ts', import.meta.url));
const real = await protocolWith({});
const ours = await protocolWith({ 'zod/mini': small });

const anyText = fc.constantFrom('', '2023', '2023H1', '2023H3', '2023-04-01', '1.5H2', 'approved', '道', ' ');
const anyNumber = fc.constantFrom(0, 1, -1, 2023, 1867, 2201, 0.5, 1e300);

/** Values that the schema means, most of them within its checks. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape ?? {});
      const absent = fields.filter(([, one]) => ['optional', 'default'].includes(one._zod.def.type));
      const always = fields.filter((field) => !absent.includes(field));
      return fc.record(Object.fromEntries(fields.map(([key, one]) => [key, valuesOf(one)])), {
        requiredKeys: always.map(([key]) => key),
      });
    }
    case 'array':
      return fc.array(valuesOf(def.element!), { maxLength: 2 });
    case 'nullable':
      return fc.option(valuesOf(def.innerType!));
    case 'optional':
    case 'default':
      return valuesOf(def.innerType!);
    case 'union':
      return fc.oneof(...def.options!.map(valuesOf));
    case 'literal':
      return fc.constantFrom(...def.values!);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!));
    case 'record':
      return fc.dictionary(
        def.keyType === undefined ? anyText : valuesOf(def.keyType).map(String),
        valuesOf(def.valueType!),
        {
          maxKeys: 2,
        },
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'number':
      return def.checks === undefined ? anyNumber : anyNumber.filter((number) => schema.safeParse(number).success);
    case 'string':
      return def.checks === undefined ? anyText : anyText.filter((text) => schema.safeParse(text).success);
    case 'template_literal':
      return anyText.filter((text) => schema.safeParse(text).success);
    default:
      throw new Error(`no values for ${def.type}`);
  }
}

const anything = fc.oneof(fc.constantFrom(null, true, '', 'x', 0, [], {}, [null]), anyText, anyNumber);

/** The value with one place deep inside replaced, dropped or added to. */
function bent(value: unknown, path: readonly number[], by: unknown): unknown {
  const [turn, ...rest] = path;
  if (turn === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[turn % (keys.length + 1)];
  if (key === undefined) return Array.isArray(value) ? [...value, by] : { ...value, surplus: by };
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? bent(one, rest, by) : one));
  const changed: Record<string, unknown> = { ...value };
  if (rest.length === 0 && by === true) delete changed[key];
  else changed[key] = bent(changed[key], rest, by);
  return changed;
}

const outcome = (schema: Schema, value: unknown) => {
  const { success, data } = schema.safeParse(value);
  return success ? { success, json: JSON.stringify(data) } : { success };
};

describe('the small zod of the sidebar', () => {
  it.each(Object.keys(real).flatMap((name) => [[name, 'arguments'] as const, [name, 'value'] as const]))(
    'reads %s %s as zod does',
    (name, side) => {
      const [one, other] = [real[name]![side], ours[name]![side]];
      let accepted = 0;
      fc.assert(
        fc.property(
          valuesOf(one),
          fc.array(fc.nat(9), { maxLength: 5 }),
          fc.option(anything, { freq: 2 }),
          (value, path, by) => {
            const given = JSON.parse(JSON.stringify(by === null ? value : bent(value, path, by))) as unknown;
            const wanted = outcome(one, given);
            if (wanted.success) accepted++;
            expect(outcome(other, given)).toEqual(wanted);
          },
        ),
        { numRuns: 60 },
      );
      expect(accepted).toBeGreaterThan(0);
    },
  );
});
