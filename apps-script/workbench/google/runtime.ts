import type { StandIn } from './stand-in';

/** The add-on's bundle, loaded: its top-level functions by name. */
export type LoadedScript = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Globals of browsers and Node that Apps Script does not have. */
export const absentGlobals = [
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'fetch',
  'structuredClone',
  'crypto',
  'performance',
  'process',
  'Buffer',
  'require',
  'module',
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'self',
];

/** Names of the top-level functions of a script. */
export function topLevelNames(code: string): string[] {
  return [...code.matchAll(/^function ([A-Za-z_$][\w$]*)\s*\(/gm)].map((match) => match[1]!);
}

/** Runs the bundle with Google's services and without what Apps Script lacks; works in the page and in Node. */
export function loadScript(code: string, globals: Readonly<Record<string, unknown>>): LoadedScript {
  const names = topLevelNames(code);
  const hidden = absentGlobals.filter((name) => !(name in globals));
  const given = Object.keys(globals);
  const body = `${code}\nreturn { ${names.join(', ')} };`;
  const run = new Function(...given, ...hidden, body) as (...args: unknown[]) => LoadedScript;
  return run(...given.map((name) => globals[name]));
}

/**
 * Calls an endpoint as `google.script.run` does: a name ending in `_` is private, arguments and result must be plain,
 * and a Date anywhere in the result makes the whole result null.
 */
export function callScript(standIn: StandIn, script: LoadedScript, name: string, ...args: readonly unknown[]): unknown {
  if (name.endsWith('_')) throw new Error(`${name} は外から呼び出せません（末尾が _）。`);
  const endpoint = script[name];
  if (!endpoint) throw new Error(`スクリプト関数が見つかりません: ${name}`);
  for (const arg of args) wantPlain(arg);
  standIn.beginExecution();
  try {
    return acrossTheWire(endpoint(...args));
  } finally {
    standIn.endExecution();
  }
}

function wantPlain(value: unknown): void {
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]' || kind === '[object Map]' || kind === '[object Set]' || typeof value === 'function') {
    throw new Error(`google.script.run の引数に使えない値です（${kind}）。`);
  }
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) wantPlain(one);
}

function acrossTheWire(value: unknown): unknown {
  let broken = false;
  const walk = (one: unknown): unknown => {
    const kind = Object.prototype.toString.call(one);
    if (kind === '[object Date]' || typeof one === 'function') {
      broken = true;
      return null;
    }
    if (one === undefined || (typeof one === 'number' && !Number.isFinite(one))) return null;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one === 'object' && one !== null) {
      return Object.fromEntries(
        Object.entries(one)
          .filter(([key]) => !key.endsWith('__'))
          .map(([key, item]) => [key, walk(item)]),
      );
    }
    return one;
  };
  const plain = walk(value);
  return broken ? null : plain;
}
