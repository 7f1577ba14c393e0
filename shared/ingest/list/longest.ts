/** Longer texts are no names, numbers or figures. */
export const LONGEST = 2000;
