const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** IronCalc gives sheet names back without the quotes that it needs to read them again: 設定（道しるべ）!$B$1. */
export function withQuotedSheets(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/([^\s'"!(),+\-*/=<>&^:;{}%]+)!/gu, (whole, name: string) =>
            plainName.test(name) ? whole : `'${name}'!`,
          ),
    )
    .join('');
}
