/** The value when it is one of the list, else null. */
export function oneOf<const T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}

/** The known values of a comma list, each once, in the order given. */
export function listOf<const T extends string>(values: readonly T[], text: string | null): T[] {
  const parts = (text ?? '').split(',');
  return [...new Set(parts)].filter((part): part is T =>
    (values as readonly string[]).includes(part),
  );
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 120;

/** The name of a zone in an address, else null. */
export const slugOf = (text: string | null): string | null =>
  text !== null && text.length <= LONGEST_SLUG && SLUG.test(text) ? text : null;

/** A number in [min, max], else null. */
export function numberIn(text: string | null, min: number, max: number): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= min && value <= max ? value : null;
}

/** A day that exists, `YYYY-MM-DD`, from 1900 on; else null. */
export function dayOf(text: string | null): string | null {
  if (text === null || !/^(19|[2-9]\d)\d\d-\d\d-\d\d$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
