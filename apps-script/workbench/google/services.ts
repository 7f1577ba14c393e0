import type { World } from './range-context';
import { serve, wantInteger, wantString } from './strict';

/** The document lock. `holder` is the execution that holds it; null = free. */
export interface LockState {
  holder: number | null;
}

/** Locks belong to one execution: a second tryLock of the same one is granted, another one's waits and then fails. */
export function makeLockService(world: World, lock: LockState, execution: () => number, wait: (ms: number) => void) {
  const { meter } = world;
  return serve('LockService', meter, {
    getDocumentLock: () =>
      serve('Lock', meter, {
        tryLock(timeout: unknown) {
          const ms = wantInteger(timeout, 'timeoutInMillis', 0);
          if (lock.holder !== null && lock.holder !== execution()) {
            wait(ms);
            return false;
          }
          lock.holder = execution();
          return true;
        },
        hasLock: () => lock.holder === execution(),
        releaseLock() {
          if (lock.holder === execution()) lock.holder = null;
        },
      }),
  });
}

const longestValueBytes = 9 * 1024;
const longestStoreBytes = 500 * 1024;

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

export function makePropertiesService(world: World): object {
  const { book, meter } = world;
  const store = (kind: 'properties' | 'userProperties') => {
    const checked = (next: Record<string, string>) => {
      for (const [key, value] of Object.entries(next)) {
        if (utf8Length(value) > longestValueBytes) throw new Error(`引数が大きすぎます: value（${key}）`);
      }
      const size = Object.entries(next).reduce((sum, [key, value]) => sum + utf8Length(key) + utf8Length(value), 0);
      if (size > longestStoreBytes) throw new Error('プロパティの保存容量を超えました。');
      book[kind] = next;
    };
    const served: object = serve('Properties', meter, {
      getProperties: () => ({ ...book[kind] }),
      getProperty: (key: unknown) => book[kind][wantString(key, 'key')] ?? null,
      setProperty(key: unknown, value: unknown) {
        checked({ ...book[kind], [wantString(key, 'key')]: wantString(value, 'value') });
        return served;
      },
      setProperties(properties: unknown, deleteOthers: unknown = false) {
        if (typeof properties !== 'object' || properties === null)
          throw new Error('properties はオブジェクトで渡してください。');
        const given = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
        checked(deleteOthers === true ? given : { ...book[kind], ...given });
        return served;
      },
      deleteProperty(key: unknown) {
        const rest = { ...book[kind] };
        delete rest[wantString(key, 'key')];
        book[kind] = rest;
        return served;
      },
    });
    return served;
  };
  return serve('PropertiesService', meter, {
    getDocumentProperties: () => store('properties'),
    getUserProperties: () => store('userProperties'),
  });
}

export function makeCacheService(world: World): object {
  const { meter } = world;
  const kept = new Map<string, { value: string; until: number }>();
  const cache: object = serve('Cache', meter, {
    get(key: unknown) {
      const found = kept.get(wantString(key, 'key'));
      return found && found.until > world.now() ? found.value : null;
    },
    put(key: unknown, value: unknown, seconds: unknown = 600) {
      const text = wantString(value, 'value');
      if (utf8Length(text) > 100 * 1024) throw new Error('引数が大きすぎます: value');
      const life = wantInteger(seconds, 'expirationInSeconds');
      kept.set(wantString(key, 'key'), { value: text, until: world.now() + Math.min(life, 21_600) * 1000 });
    },
    remove: (key: unknown) => void kept.delete(wantString(key, 'key')),
  });
  return serve('CacheService', meter, { getDocumentCache: () => cache });
}

/** A mail that the script has sent; nothing leaves this machine. */
export interface SentMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** MailApp with the plain form alone: recipients separated by commas, a subject, a body. */
export function makeMailApp(world: World, outbox: SentMail[]): object {
  const longestBody = 200_000;
  return serve('MailApp', world.meter, {
    sendEmail(recipient: unknown, subject: unknown, body: unknown, ...rest: unknown[]) {
      if (rest.length > 0) throw new Error('MailApp.sendEmail の options は未対応です。');
      const to = wantString(recipient, 'recipient')
        .split(',')
        .map((one) => one.trim());
      if (to.length === 0 || !to.every((one) => /^[^@\s,]+@[^@\s,]+$/.test(one)))
        throw new Error(`無効なメール: ${to.join(',')}`);
      const text = wantString(body, 'body');
      if (utf8Length(text) > longestBody) throw new Error('メール本文のサイズ制限を超えました。');
      outbox.push({ to, subject: wantString(subject, 'subject'), body: text });
    },
  });
}

export function makeSession(world: World): object {
  const { meter } = world;
  const user = serve('User', meter, { getEmail: () => world.actor() });
  return serve('Session', meter, {
    getActiveUser: () => user,
    getActiveUserLocale: () => world.userLocale(),
    getScriptTimeZone: () => 'Asia/Tokyo',
  });
}

export function makeUtilities(world: World): object {
  const { meter } = world;
  let number = 0;
  return serve('Utilities', meter, {
    getUuid() {
      number++;
      const tail = (world.now() % 0xffffffffffff).toString(16).padStart(12, '0');
      return `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${tail}`;
    },
    formatDate(date: unknown, zone: unknown, format: unknown) {
      if (Object.prototype.toString.call(date) !== '[object Date]') throw new Error('date は日付で渡してください。');
      if (zone !== 'Asia/Tokyo') throw new Error(`Utilities.formatDate(${String(zone)}) は未対応です。`);
      const tokyo = new Date((date as Date).getTime() + 9 * 3_600_000).toISOString();
      if (format === 'yyyy-MM-dd') return tokyo.slice(0, 10);
      if (format === 'yyyy-MM-dd HH:mm') return tokyo.slice(0, 16).replace('T', ' ');
      throw new Error(`Utilities.formatDate の書式 ${String(format)} は未対応です。`);
    },
  });
}

export function makeScriptApp(world: World): object {
  return serve('ScriptApp', world.meter, {
    AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' },
  });
}
