/** Longest text of a cell in the XLSX format. */
const LONGEST = 32_767;

/**
 * A text as an XLSX cell can hold it: without the control characters that XML forbids and without halves of surrogate
 * pairs (either would make the whole file unreadable), cut with a remark where it is longer than the format allows.
 */
export function cellText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go.
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n');
  const whole = clean.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '�');
  if (whole.length <= LONGEST) return whole;
  const remark = `…（全${whole.length}字のうち、XLSXのセルに入る分だけを書き出しました）`;
  return `${whole.slice(0, LONGEST - remark.length).replace(/[\ud800-\udbff]$/, '')}${remark}`;
}
