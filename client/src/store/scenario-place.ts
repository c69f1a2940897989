/**
 * What the page of scenarios shows, as the address names it: the one in this browser, one of one's own by number, one
 * that is shared by a link, or two or three beside each other. `null` = the list.
 */
export type ScenarioPlace = 'local' | `own-${number}` | `shared-${string}` | `compare-${string}`;

const WELL_FORMED = /^(local|own-[1-9]\d{0,8}|shared-[\w-]{43}|compare(-[1-9]\d{0,8}){2,3})$/;

export const readScenarioPlace = (text: string | null): ScenarioPlace | null =>
  text !== null && WELL_FORMED.test(text) ? (text as ScenarioPlace) : null;

/** The numbers of the scenarios that a place holds beside each other; none elsewhere. */
export const comparedBy = (place: ScenarioPlace): number[] =>
  place.startsWith('compare-') ? place.split('-').slice(1).map(Number) : [];
