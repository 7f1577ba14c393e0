/** Last step of a path in either notation. */
function baseName(name: string): string {
  return name.split(/[\\/]/).pop() ?? name;
}

/** Extension in lower case without the dot; "" where there is none. */
export function extensionOf(name: string): string {
  const match = /\.([0-9A-Za-z]{1,8})$/.exec(baseName(name));
  return match?.[1]?.toLowerCase() ?? '';
}

/** Sheet name for a file without sheets: its name without the extension. */
export function sheetNameOf(name: string): string {
  return baseName(name).replace(/\.[0-9A-Za-z]{1,8}$/, '') || 'シート1';
}
