/** What a compound file (D0CF11E0) holds, told by the names of its streams, which stand in UTF-16LE. */
export function compoundContent(bytes: Uint8Array): 'password' | 'workbook' | 'document' | 'unknown' {
  if (contains(bytes, 'EncryptedPackage') || contains(bytes, 'EncryptionInfo')) return 'password';
  if (contains(bytes, 'Workbook') || contains(bytes, 'Book')) return 'workbook';
  if (contains(bytes, 'WordDocument') || contains(bytes, 'PowerPoint Document')) return 'document';
  return 'unknown';
}

function contains(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  const end = bytes.length - name.length * 2;
  for (let at = 0; at <= end; at++) {
    if (bytes[at] !== first) continue;
    let matched = 1;
    while (
      matched < name.length &&
      bytes[at + matched * 2] === name.charCodeAt(matched) &&
      bytes[at + matched * 2 - 1] === 0
    ) {
      matched++;
    }
    if (matched === name.length) return true;
  }
  return false;
}
