import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { indexRings, type SnapRing, snap } from '../measure/snap.ts';
import type { MapScene, SnapOutline, ZoneCollection } from '../types.ts';
import type { RingPlace } from './parts.ts';
import type { SketchState } from './state.ts';

type Scene = Pick<MapScene, 'zones' | 'neighbours' | 'sketch'>;

export const samePlace = (a: RingPlace | null, b: RingPlace | null) =>
  a !== null && a.part === b?.part && a.ring === b.ring;

/** Remembers the last answer for the very same input. */
function keep<A extends readonly unknown[], R>(make: (...of: A) => R): (...of: A) => R {
  let kept: { of: A; made: R } | null = null;
  return (...of) => {
    if (!kept?.of.every((value, i) => value === of[i])) kept = { of, made: make(...of) };
    return kept.made;
  };
}

/** Where a boundary is known the list of zones has it coarser, so of that only mere footprints count. */
const footprints = (zones: ZoneCollection | null, slug: string) =>
  indexRings(
    (zones?.features ?? [])
      .filter(
        ({ properties }) => properties.geometry_role === 'indicative' && properties.slug !== slug,
      )
      .flatMap(({ geometry }) =>
        geometry.coordinates.flat().map((ring) => ({ owner: null, ring })),
      ),
  );

/** Every ring of the boundary being drawn, with its place in it. */
export const ownRings = (geometry: SketchState['geometry']): SnapRing<RingPlace>[] =>
  (geometry?.coordinates ?? []).flatMap((rings, part) =>
    rings.map((corners, ring) => ({ owner: { part, ring }, ring: corners })),
  );

/** The rings whose corners are exact: known boundaries of others, and the one being drawn. */
const exactRings = (
  neighbours: readonly SnapOutline[],
  slug: string,
  geometry: SketchState['geometry'],
) =>
  indexRings<RingPlace | null>([
    ...neighbours
      .filter((outline) => outline.slug !== slug)
      .flatMap(({ coordinates }) => coordinates.flat().map((ring) => ({ owner: null, ring }))),
    ...ownRings(geometry),
  ]);

/**
 * Finds what a corner under the pointer snaps to: known boundaries round it and other rings of the boundary itself,
 * their corners exactly as they are; only where none is within reach, footprints that merely indicate a size. Its
 * indexes are kept until what they are made of changes.
 */
export function createSnapping() {
  const exact = keep(exactRings);
  const indicative = keep(footprints);
  /** `moved`: the ring whose corner it is, null for one that is only being drawn. `reachM` in metres. */
  return (scene: Scene, at: LngLat, reachM: number, moved: RingPlace | null): LngLat | null => {
    const { zones, neighbours, sketch } = scene;
    if (!sketch) return null;
    const { slug, geometry } = sketch;
    const others = (place: RingPlace | null) => !samePlace(place, moved);
    const hit =
      snap(exact(neighbours, slug, geometry), at, reachM, others) ??
      snap(indicative(zones, slug), at, reachM);
    return hit?.at ?? null;
  };
}
