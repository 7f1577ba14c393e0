import { LONGEST_SNAPSHOT } from '../../shared/snapshot/read';

const TIMEOUT_MS = 30_000;
/** A character of Japanese takes three bytes. */
const MOST_BYTES = LONGEST_SNAPSHOT * 3;

export interface Answer {
  status: number;
  etag: string | null;
  /** The server's clock, milliseconds since 1970; null = not told. */
  date: number | null;
  /** Null = longer than anything that is read. */
  text: string | null;
}

/** Fetches with the ETag of the last answer. Throws where there is no answer at all. */
export async function askSource(url: string, etag: string | null): Promise<Answer> {
  const headers: Record<string, string> = etag === null ? {} : { 'If-None-Match': etag };
  const response = await fetch(url, {
    headers,
    cache: 'no-cache',
    // Intranets and Google know the employee by cookies.
    credentials: 'include',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const date = Date.parse(response.headers.get('date') ?? '');
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    date: Number.isNaN(date) ? null : date,
    text: response.status === 200 ? await readText(response) : '',
  };
}

/** Hosts that must be allowed for a source. Google's publisher and its published sheets answer from a second host. */
export function originsOf(url: string): string[] {
  const { protocol, hostname } = new URL(url);
  const origins = [`${protocol}//${hostname}/*`];
  if (isPublisher(url)) return [...origins, 'https://script.googleusercontent.com/*'];
  return hostname === 'docs.google.com' ? [...origins, 'https://*.googleusercontent.com/*'] : origins;
}

/** The add-on's publisher, which asks for Google's sign-in where it is not open to everybody. */
export function isPublisher(url: string): boolean {
  return /^https:\/\/script\.google\.com\//.test(url);
}

/** An address that a source may have: https, or http on this machine. */
export function isSourceAddress(url: string): boolean {
  return /^(https:\/\/[^/\s]|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/.test(url) && URL.canParse(url);
}

/** The body as text, given up as soon as it is too long. */
async function readText(response: Response): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return decode(bytes.buffer);
}

/** UTF-8, or what offices save when they do not choose: CP932. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
