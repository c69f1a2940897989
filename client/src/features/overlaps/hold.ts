import type { MultiPolygon } from 'geojson';
import { ApiError } from '../../api/client.ts';
import type { AskedPolygon, askOverlaps, Overlaps, OverlapZone } from '../../api/overlaps.ts';
import type { Moment } from '../../api/queries.ts';
import { batchesOf } from './batches.ts';

export interface HeldPolygon {
  n: number;
  name: string;
  geometry: MultiPolygon;
}

/** A polygon that was left out, and where it is wrong. */
export interface LeftOut {
  n: number;
  code: Overlaps['refused'][number]['code'] | 'too_complex';
  at: readonly number[] | null;
}

/** What a layer shares with the zones. */
export interface Held {
  /** Most hectares first. */
  zones: OverlapZone[];
  layerHa: number;
  leftOut: LeftOut[];
  placed: number;
  unplaced: number;
  asOf: string;
  revision: number;
}

interface Options {
  ask: typeof askOverlaps;
  moment: Moment;
  signal: AbortSignal;
  /** Polygons done of all. */
  onProgress(done: number, all: number): void;
  wait?: (ms: number) => Promise<void>;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** Hectares that come from rounding. */
const LEAST_HA = 0.01;

const tooMuch = (error: unknown) =>
  error instanceof ApiError && (error.status === 413 || error.code === 'query_timeout');

/** Asks for a batch; one that is too much for the server goes in halves, and waits where it is told to. */
async function replies(
  batch: readonly AskedPolygon[],
  moment: Moment,
  options: Options,
  leftOut: LeftOut[],
): Promise<Overlaps[]> {
  const { ask, signal, wait = pause } = options;
  try {
    return [await ask(batch, moment, signal)];
  } catch (error) {
    if (error instanceof ApiError && error.status === 429 && error.retryAfter !== null) {
      await wait(error.retryAfter * 1000);
      signal.throwIfAborted();
      return replies(batch, moment, options, leftOut);
    }
    if (!tooMuch(error)) throw error;
    const [only] = batch;
    if (batch.length === 1 && only) {
      if (only.zone !== undefined) throw error;
      leftOut.push({ n: only.n, code: 'too_complex', at: null });
      return [];
    }
    const half = Math.ceil(batch.length / 2);
    const first = await replies(batch.slice(0, half), moment, options, leftOut);
    return [...first, ...(await replies(batch.slice(half), moment, options, leftOut))];
  }
}

/**
 * Makes one shape of the several that batches gave of a zone: sent back together, the server counts ground under two
 * of them once. Until each zone has one.
 */
async function merged(
  pieces: Map<string, OverlapZone[]>,
  moment: Moment,
  options: Options,
): Promise<OverlapZone[]> {
  for (;;) {
    const several = [...pieces.values()].filter((list) => list.length > 1).flat();
    if (several.length === 0) return [...pieces.values()].flat();
    const asked = several.map(({ slug, geometry }, index) => ({
      n: index + 1,
      zone: slug,
      geometry: geometry as MultiPolygon,
    }));
    const next = new Map<string, OverlapZone[]>();
    for (const batch of batchesOf(asked)) {
      for (const { zones } of await replies(batch, moment, options, [])) {
        for (const zone of zones) {
          const polygons = zone.polygons.flatMap((n) => several[n - 1]?.polygons ?? []);
          const whole = { ...zone, polygons: [...new Set(polygons)].sort((a, b) => a - b) };
          next.set(zone.slug, [...(next.get(zone.slug) ?? []), whole]);
        }
      }
    }
    const left = [...next.values()].flat().length;
    if (left >= several.length) throw new Error('shapes of a zone are too large to be joined');
    for (const { slug } of several) pieces.delete(slug);
    for (const [slug, list] of next) pieces.set(slug, list);
  }
}

/** Holds a layer against the zones, batch after batch at one moment; however it is divided, the hectares are the same. */
export async function holdAgainst(
  polygons: readonly HeldPolygon[],
  options: Options,
): Promise<Held> {
  const { signal, onProgress } = options;
  let { moment } = options;
  const pieces = new Map<string, OverlapZone[]>();
  const leftOut: LeftOut[] = [];
  let last: Overlaps | undefined;
  let layerHa = 0;
  let done = 0;
  onProgress(0, polygons.length);
  for (const batch of batchesOf(polygons.map(({ n, geometry }) => ({ n, geometry })))) {
    for (const reply of await replies(batch, moment, options, leftOut)) {
      last = reply;
      // Nothing that is approved meanwhile parts the batches.
      moment = { as_of: reply.as_of, ...(reply.revision > 0 ? { known_at: reply.revision } : {}) };
      layerHa += reply.layer_ha;
      leftOut.push(...reply.refused);
      for (const zone of reply.zones) {
        pieces.set(zone.slug, [...(pieces.get(zone.slug) ?? []), zone]);
      }
    }
    signal.throwIfAborted();
    done += batch.length;
    onProgress(done, polygons.length);
  }
  const zones = await merged(pieces, moment, options);
  return {
    zones: zones
      .filter(({ ha }) => ha >= LEAST_HA)
      .toSorted((a, b) => b.ha - a.ha || (a.slug < b.slug ? -1 : 1)),
    layerHa,
    leftOut: leftOut.toSorted((a, b) => a.n - b.n),
    placed: last?.zones_placed ?? 0,
    unplaced: last?.zones_unplaced ?? 0,
    asOf: last?.as_of ?? '',
    revision: last?.revision ?? 0,
  };
}
