import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import type { Ground, RawRing } from '../types.ts';
import { planarM } from './planar.ts';
import type { Shape } from './shapes.ts';

/** A ring on the ground, without its closing point, that knows where each vertex stood in the file. */
export interface Ring {
  /** Flat longitude, latitude pairs on WGS84. */
  readonly xy: Float64Array;
  /** Place of each vertex in the file's ring, counted from 0. */
  readonly from: Uint32Array;
  readonly source: RawRing;
  /** The file closes its rings by repeating the first point, and left this one open. */
  readonly open: boolean;
}

export interface Part {
  /** Shape of the file to which the part belongs. */
  readonly n: number;
  /** Shell first. */
  readonly rings: readonly Ring[];
}

/** The shape under examination. `Ground` without the traces. */
export interface Outline {
  readonly parts: readonly Part[];
}

/** Points nearer than this are the same point. Metres. */
export const SAME_POINT_M = 0.001;

export const pointAt = (xy: Float64Array, i: number): LngLat => {
  const at = (((2 * i) % xy.length) + xy.length) % xy.length;
  return [xy[at] ?? Number.NaN, xy[at + 1] ?? Number.NaN];
};

export const ringsOf = ({ parts }: Outline): Ring[] => parts.flatMap(({ rings }) => rings);

/** What a person calls a vertex: its label in the list, else its place in the ring, counted from 1. */
export function vertexName({ source, from, xy }: Ring, i: number): string {
  const count = xy.length / 2;
  const place = from[((i % count) + count) % count] ?? 0;
  return source.labels?.[place] || String(place + 1);
}

/** The outline with some vertices of each ring left out; the others stay as they are, to the bit. */
export function keepVertices(outline: Outline, keep: (ring: Ring) => readonly number[]): Outline {
  const kept = (ring: Ring): Ring => {
    const places = keep(ring);
    if (places.length === ring.xy.length / 2) return ring;
    return {
      ...ring,
      xy: Float64Array.from(places.flatMap((i) => pointAt(ring.xy, i))),
      from: Uint32Array.from(places, (i) => ring.from[i] ?? 0),
    };
  };
  return { parts: outline.parts.map((part) => ({ ...part, rings: part.rings.map(kept) })) };
}

/** Where a pair of the file lies, as `crs/project.ts` finds it. */
export type ToGround = (x: number, y: number) => LngLat;

function ringOnGround(source: RawRing, toGround: ToGround, strict: boolean): Ring {
  const { xy } = source;
  const onGround = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) {
    onGround.set(toGround(xy[i] ?? Number.NaN, xy[i + 1] ?? Number.NaN), i);
  }
  const count = xy.length / 2;
  const closes = count > 1 && planarM(pointAt(onGround, 0), pointAt(onGround, -1)) < SAME_POINT_M;
  const kept = closes ? count - 1 : count;
  return {
    xy: onGround.slice(0, 2 * kept),
    from: Uint32Array.from({ length: kept }, (_, i) => i),
    source,
    open: strict && !closes,
  };
}

/**
 * Shapes as they lie on the ground. `strict`: the format closes rings by repeating their first point, as all
 * do but drawings and corner lists.
 */
export function outlineOf(
  shapes: readonly Shape[],
  toGround: ToGround,
  strict: boolean,
  told?: (vertices: number) => void,
): Outline {
  let vertices = 0;
  const ring = (source: RawRing) => {
    vertices += source.xy.length / 2;
    told?.(vertices);
    return ringOnGround(source, toGround, strict);
  };
  const parts = shapes.flatMap(({ n, parts }) =>
    parts.map((part) => ({ n, rings: part.map(ring) })),
  );
  return { parts };
}

/** The bare shape, as the steps outside the doctor know it. */
export const groundOf = ({ parts }: Outline): Ground => ({
  parts: parts.map(({ n, rings }) => ({ n, rings: rings.map(({ xy }) => xy) })),
});
