import type { MultiPolygon, Polygon } from 'geojson';
import type { FormerProvince, Kind, LonLat, ZoneRegion } from '../read/types.ts';
import { type AreaFact, type DisplayBasis, displayAreas } from './display-area.ts';
import { layOutInset } from './inset.ts';
import { occupiedBy, type PlacedFootprint, placeFootprints } from './place.ts';
import { RegionArea } from './region-area.ts';

export { INSET_BOX, INSET_FRAME } from './inset.ts';

/** Changes whenever the same facts would give other footprints; stored with each as its method. */
export const FOOTPRINT_METHOD = 'footprint-1';

/** What the outline of a zone without a boundary depends on. */
export interface FootprintZone extends Omit<AreaFact, 'group'> {
  readonly slug: string;
  readonly kind: Kind;
  readonly formerProvince: FormerProvince;
  readonly region: ZoneRegion;
  /** `null` exactly when the location is unpublished. */
  readonly point: LonLat | null;
  readonly radiusKm: number | null;
  /** A real boundary: the zone gets no footprint, and no other footprint may lie on it. */
  readonly boundary: Polygon | MultiPolygon | null;
}

export interface Footprint {
  readonly id: number;
  /** `indicative`: near the published point; `inset`: in the box of unpublished locations. */
  readonly role: 'indicative' | 'inset';
  /** Hectares it is drawn with, and why. */
  readonly ha: number;
  readonly basis: DisplayBasis;
  readonly centre: LonLat;
  /** EPSG:4326, 6 decimals, counter-clockwise. */
  readonly geometry: MultiPolygon;
}

export interface FootprintResult {
  readonly footprints: readonly Footprint[];
  /** Slugs of zones for which there is no room: within their radius and region, or in the inset box. */
  readonly unplaced: readonly string[];
}

/** Zones whose planned areas one official total covers. */
export function groupOf(zone: { readonly kind: Kind; readonly formerProvince: FormerProvince }) {
  return `${zone.kind}/${zone.formerProvince}`;
}

/** A point without a radius is taken at its word: the footprint stands on it. */
const DEFAULT_RADIUS_KM = 0.5;
/** Order of the blocks in the inset box, north to south. */
const INSET_BLOCKS = ['thai-nguyen', 'bac-kan', 'not-counted'] as const;

function insetBlock(zone: FootprintZone): number {
  return INSET_BLOCKS.indexOf(zone.counted ? zone.formerProvince : 'not-counted');
}

/**
 * Draws every zone that has no boundary: a compact shape of exactly its display area, near its published point
 * or in the inset box. Pure and deterministic: the same facts give the same bytes.
 *
 * @param regions the regional orientations' areas; a zone of unknown region stays inside any one of them
 * @param officialHa official totals by {@link groupOf}, hectares
 */
export function computeFootprints(
  zones: readonly FootprintZone[],
  regions: ReadonlyMap<string, Polygon | MultiPolygon>,
  officialHa: ReadonlyMap<string, number>,
): FootprintResult {
  const areas = displayAreas(
    zones.map((zone) => ({ ...zone, group: groupOf(zone) })),
    officialHa,
  );
  const regionAreas = new Map([...regions].map(([code, area]) => [code, new RegionArea(area)]));
  const open = zones.filter((zone) => zone.boundary === null);
  const haOf = (zone: FootprintZone) => areas.get(zone.id)?.ha ?? 0;

  const inset = layOutInset(
    open
      .filter((zone) => zone.point === null)
      .map((zone) => ({ id: zone.id, ha: haOf(zone), block: insetBlock(zone) })),
  );
  const requests = open.flatMap((zone) => {
    if (zone.point === null) return [];
    const own = regionAreas.get(zone.region);
    return {
      id: zone.id,
      slug: zone.slug,
      ha: haOf(zone),
      point: zone.point,
      radiusKm: zone.radiusKm ?? DEFAULT_RADIUS_KM,
      regions: own ? [own] : [...regionAreas.values()],
    };
  });
  const boundaries = zones.flatMap((zone) => zone.boundary ?? []);
  const sited = placeFootprints(requests, occupiedBy(boundaries));

  const finish = (role: Footprint['role']) => (placed: PlacedFootprint) => ({
    id: placed.id,
    role,
    ha: areas.get(placed.id)?.ha ?? 0,
    basis: areas.get(placed.id)?.basis ?? 'group_mean',
    centre: placed.centre,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: [[placed.ring.map(([lon, lat]) => [lon, lat])]],
    },
  });
  const homeless = new Set([...inset.unplaced, ...sited.unplaced]);
  return {
    footprints: [
      ...sited.placed.map(finish('indicative')),
      ...inset.placed.map(finish('inset')),
    ].sort((a, b) => a.id - b.id),
    unplaced: zones.filter((zone) => homeless.has(zone.id)).map((zone) => zone.slug),
  };
}
