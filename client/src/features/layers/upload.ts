import type { MultiPolygon } from 'geojson';
import { addLayer, deleteLayer, finishLayer, type Layer, sendPolygons } from '../../api/layers.ts';
import { batchesOf } from '../overlaps/batches.ts';
import type { HeldPolygon } from '../overlaps/hold.ts';

/** Corners that the server takes in one ring. */
const MOST_CORNERS = 20_000;
const LONGEST_NAME = 80;

/** The first polygon that the server would not take, if any. */
export const tooComplex = (polygons: readonly HeldPolygon[]): HeldPolygon | undefined =>
  polygons.find(({ geometry }) =>
    geometry.coordinates.flat().some((ring) => ring.length > MOST_CORNERS),
  );

/** A centimetre, as the server keeps it. */
const rounded = ({ coordinates }: MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((part) =>
    part.map((ring) =>
      ring.map((point) => point.slice(0, 2).map((degrees) => Number(degrees.toFixed(7)))),
    ),
  ),
});

/** Names that tell polygons apart: neither their number again, nor the same name for all. */
function namesOf(polygons: readonly HeldPolygon[]): string[] {
  const same = polygons.length > 1 && polygons.every(({ name }) => name === polygons[0]?.name);
  return polygons.map(({ n, name }) => (same || name === String(n) ? '' : plain(name)));
}

/** A name on one line, without what nobody can read. */
const plain = (name: string) =>
  [...name.replaceAll(/[\s\p{C}]+/gu, ' ').trim()]
    .slice(0, LONGEST_NAME / 2)
    .join('')
    .trim();

interface Sending {
  readonly signal: AbortSignal;
  onProgress(done: number): void;
}

/** Sends a layer, all of it or nothing: what was begun is taken back when any of it fails. */
export async function sendLayer(
  {
    title,
    attribution,
    polygons,
  }: { title: string; attribution: string; polygons: readonly HeldPolygon[] },
  { signal, onProgress }: Sending,
): Promise<Layer> {
  const begun = await addLayer({ kind: 'upload', title, attribution }, signal);
  try {
    const names = namesOf(polygons);
    const ready = polygons.map(({ n, geometry }, index) => ({
      n,
      name: names[index] ?? '',
      geometry: rounded(geometry),
    }));
    let done = 0;
    for (const batch of batchesOf(ready)) {
      await sendPolygons(begun.id, batch, signal);
      done += batch.length;
      onProgress(done);
    }
    return await finishLayer(begun.id, polygons.length, signal);
  } catch (error) {
    // The server forgets it within the hour anyway, should this not reach it.
    await deleteLayer(begun).catch(() => undefined);
    throw error;
  }
}
