import { createFormat } from '../format.ts';

const f = createFormat('en');

/** The day whose figures are shown. */
export const moment = {
  open: 'See the map as of a day',
  day: 'Map as of',
  hint: 'Status, areas and boundaries in force on the chosen day. A link to the page keeps the day.',
  pinned: (date: string) => `Map as of ${date}`,
  known: (revision: number) => `as known at data revision ${f.number(revision)}`,
  back: 'Back to today',
};

/** What changes while the page is open. */
export const live = {
  updated: (name: string) => `The figures of ${name} have just been updated`,
  updatedMany: (n: number) => `The figures of ${f.number(n)} zones have just been updated`,
  updatedAll: 'The figures have just been updated',
};

/** Whether anyone has said lately that the figures still hold. */
export const freshness = {
  confirmed: (date: string) => `Confirmed as still true: ${date}`,
  evidence: (date: string) => `Latest figures: ${date}`,
  stale: (date: string) => `Not confirmed since ${date}`,
  staleShort: 'Not confirmed for 12 months',
  undated: 'Figures of unknown date, confirmed by nobody',
  undatedShare: (n: number, all: number) =>
    n === all
      ? 'None of these figures has a date, nor has anyone confirmed them.'
      : `${f.number(n)} of ${f.number(all)} have figures of unknown date.`,
};
