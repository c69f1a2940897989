/** What can be said of a zone against its region, in the order it is told. */
export const CONFORMITY_CLASSES = ['discouraged', 'matches', 'neutral', 'unknown'] as const;
export type ConformityClass = (typeof CONFORMITY_CLASSES)[number];
