import type { ZoneFeature } from '../../api/types.ts';

export type Row = { type: 'zone'; zone: ZoneFeature } | { type: 'unnamed'; count: number };

/** Zones with a name first; those in the plan by number only follow under a heading of their own. */
export function rowsOf(zones: readonly ZoneFeature[]): Row[] {
  const rows: Row[] = [];
  const unnamed: Row[] = [];
  for (const zone of zones) {
    (zone.properties.name_published ? rows : unnamed).push({ type: 'zone', zone });
  }
  if (unnamed.length > 0) rows.push({ type: 'unnamed', count: unnamed.length }, ...unnamed);
  return rows;
}

/** The next row with a zone from `index` on in a direction; stays where it is at either end. */
export function nextZoneRow(rows: readonly Row[], index: number, step: number): number {
  for (let at = index + step; at >= 0 && at < rows.length; at += Math.sign(step)) {
    if (rows[at]?.type === 'zone') return at;
  }
  return index;
}
