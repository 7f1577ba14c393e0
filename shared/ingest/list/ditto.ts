const DITTO = /^(?:〃|″|"|同上|々|”|’’|''|↓|同左)$/;

/** 〃 and 同上: the same as above. */
export function isDitto(text: string): boolean {
  return DITTO.test(text);
}
