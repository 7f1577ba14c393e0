/**
 * Match patterns of the pages that a cell names: an address (`https://portal.example.lg.jp/dx/`) means that page and all below it, a
 * pattern (`*://portal.example.lg.jp/dx/*`) stays. Anything else in the cell is left out; a pattern never covers every host.
 */
export function pagePatterns(text: string): string[] {
  const patterns = text.split(/[\s、，,]+/).flatMap((part) => {
    const found = /^(\*|https?):\/\/((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?)(\/[^\s?#]*)?(?:[?#].*)?$/i.exec(
      part,
    );
    if (!found) return [];
    const [, , host = '', path = '/'] = found;
    if (path.includes('*')) return [`*://${host.toLowerCase()}${path}`];
    const folder = path.replace(/[^/]*\.[^/.]+$/, '').replace(/\/*$/, '/');
    return [`*://${host.toLowerCase()}${folder}*`];
  });
  return [...new Set(patterns)];
}
