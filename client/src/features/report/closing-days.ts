/** A half-year of reports shown before the running one. */
const BACK = 4;

/** The days on which data close, as YYYY-MM-DD: the coming one first, then those before it. */
export function closingDays(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const all = [year + 1, year, year - 1, year - 2].flatMap((one) => [
    `${one}-12-14`,
    `${one}-06-14`,
  ]);
  const past = all.findIndex((day) => day <= today);
  return all.slice(past - 1, past + BACK);
}

/** The day whose report is wanted first: the one that closed last. */
export const lastClosingDay = (today: string): string => closingDays(today)[1] ?? today;
