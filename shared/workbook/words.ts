/** What stands in 成果 where an initiative has no indicator at all. */
export const NO_INDICATOR = '指標なし';

/** Stands in a position of 行程 where start or end cannot be placed. */
export const CHECK_DATE = '日付を確認';
