import type { MultiPolygon, Polygon } from 'geojson';

export type PasteFault = 'notJson' | 'notPolygon' | 'several' | 'projected' | 'swapped';
export type Pasted = { geometry: Polygon | MultiPolygon } | { fault: PasteFault };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Outlines anywhere in a GeoJSON text: in a geometry, a feature, or a collection of features. */
function outlinesIn(value: unknown): Record<string, unknown>[] {
  if (!isObject(value)) return [];
  if (value.type === 'Polygon' || value.type === 'MultiPolygon') return [value];
  if (value.type === 'Feature') return outlinesIn(value.geometry);
  const members =
    value.type === 'FeatureCollection'
      ? value.features
      : value.type === 'GeometryCollection'
        ? value.geometries
        : [];
  return Array.isArray(members) ? members.flatMap(outlinesIn) : [];
}

const isPosition = (value: unknown): value is number[] =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.every((one) => typeof one === 'number' && Number.isFinite(one));

/** Rings without heights; null where something is no ring. */
function ringsIn(value: unknown): number[][][] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const rings: number[][][] = [];
  for (const ring of value) {
    if (!Array.isArray(ring) || !ring.every(isPosition)) return null;
    rings.push(ring.map((at) => at.slice(0, 2)));
  }
  return rings;
}

function placed(positions: number[][], geometry: Polygon | MultiPolygon): Pasted {
  const inside = (at: number[], lon: number, lat: number) =>
    Math.abs(at[lon] ?? 999) <= 180 && Math.abs(at[lat] ?? 999) <= 90;
  if (!positions.every((at) => Math.abs(at[0] ?? 999) <= 180 && Math.abs(at[1] ?? 999) <= 180)) {
    return { fault: 'projected' };
  }
  // Latitudes of Vietnam are below 24 and longitudes above 102, so the two cannot be mistaken.
  const swapped = positions.every((at) => (at[0] ?? 0) < 90 && (at[1] ?? 0) > 90);
  if (swapped) return { fault: 'swapped' };
  return positions.every((at) => inside(at, 0, 1)) ? { geometry } : { fault: 'projected' };
}

/** Reads pasted GeoJSON. What it cannot use is told, so that it can be put right. */
export function readGeoJson(text: string): Pasted {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'notJson' };
  }
  const outlines = outlinesIn(value);
  const [outline] = outlines;
  if (!outline) return { fault: 'notPolygon' };
  if (outlines.length > 1) return { fault: 'several' };
  if (outline.type === 'Polygon') {
    const rings = ringsIn(outline.coordinates);
    return rings
      ? placed(rings.flat(), { type: 'Polygon', coordinates: rings })
      : { fault: 'notPolygon' };
  }
  const parts = Array.isArray(outline.coordinates) ? outline.coordinates.map(ringsIn) : [];
  const whole = parts.filter((part) => part !== null);
  if (whole.length === 0 || whole.length < parts.length) return { fault: 'notPolygon' };
  return placed(whole.flat(2), { type: 'MultiPolygon', coordinates: whole });
}
