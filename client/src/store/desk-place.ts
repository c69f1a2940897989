type Region = 'north' | 'south' | 'east' | 'west';

/**
 * A part of the desk, as the address names it: a list, a request by number, a request not
 * yet begun about a zone or the orientation of a region in a plan, or a new zone.
 */
export type DeskPlace =
  | 'work'
  | 'zone'
  | 'table'
  | 'ledger'
  | 'people'
  | 'account'
  | `request-${number}`
  | `new-${string}`
  | `region-${Region}-${string}`;

const PAGES = ['work', 'zone', 'table', 'ledger', 'people', 'account'] as const;
const REQUEST = /^request-(\d{1,9})$/;
const REGION = /^region-(north|south|east|west)-([a-z0-9-]{1,60})$/;
const NEW = /^new-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The place an address names, else the work list. */
export function readDeskPlace(text: string | null): DeskPlace {
  const page = PAGES.find((one) => one === text);
  if (page) return page;
  if (text && text.length <= 120 && NEW.test(text)) return text as `new-${string}`;
  if (text && REGION.test(text)) return text as `region-${Region}-${string}`;
  const id = REQUEST.exec(text ?? '')?.[1];
  return id ? `request-${Number(id)}` : 'work';
}

/** Number of the request a place shows; null elsewhere. */
export function requestIdOf(place: DeskPlace): number | null {
  const id = REQUEST.exec(place)?.[1];
  return id ? Number(id) : null;
}

/** Slug of the zone for which a place begins a request; null elsewhere. */
export const newZoneOf = (place: DeskPlace): string | null => NEW.exec(place)?.[1] ?? null;

/** The region and the plan for whose orientation a place begins a request; null elsewhere. */
export function orientationOf(place: DeskPlace): { region: Region; plan: string } | null {
  const [, region, plan] = REGION.exec(place) ?? [];
  return region && plan ? { region: region as Region, plan } : null;
}

/** How much of the screen a place takes: beside the map, or instead of it. */
export const coversMap = (place: DeskPlace): boolean =>
  place === 'table' || place === 'ledger' || place === 'people' || place === 'account';
