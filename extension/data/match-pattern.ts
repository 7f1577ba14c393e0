/**
 * Whether an address fits a match pattern as browsers know them: scheme://host/path, with * for any scheme of the web, *.host for
 * the host and all below it, and * for any part of the path. A pattern that cannot be read fits nothing.
 */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern.trim());
  if (parts === null) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : `${scheme}:` !== url.protocol) return false;
  return fitsHost(host.toLowerCase(), url) && fitsPath(path, url.pathname + url.search);
}

function fitsHost(wanted: string, url: URL): boolean {
  if (wanted === '*') return true;
  const below = wanted.startsWith('*.') ? wanted.slice(2) : null;
  if (below !== null) return url.hostname === below || url.hostname.endsWith(`.${below}`);
  return wanted === url.host || wanted === url.hostname;
}

/** Piece by piece, so that no pattern can be made to take long. */
function fitsPath(wanted: string, path: string): boolean {
  const [first = '', ...rest] = wanted.split('*');
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return path === first;
  const last = rest[rest.length - 1]!;
  let at = first.length;
  for (const piece of rest.slice(0, -1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
