import type { Bounds, Finding, FindingCode, Place } from '../../doctor/types.ts';
import type { Mark } from '../../map/overlay.ts';

/** A box this much wider than a place on each side still shows where it lies, degrees: about 40 m. */
const AROUND = 0.0004;

function geometryOf(place: Place): Mark['geometry'] {
  if (place.kind === 'point') return { type: 'Point', coordinates: [...place.at] };
  if (place.kind === 'segment') {
    return { type: 'LineString', coordinates: [[...place.from], [...place.to]] };
  }
  const [west, south, east, north] = place.bounds;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [corners] };
}

/** Said of the outline as a whole: a frame around all of it would point at nothing. */
const OF_THE_WHOLE: ReadonlySet<FindingCode> = new Set([
  'area_differs',
  'axes_swapped',
  'crs_ambiguous',
  'crs_assumed',
  'crs_contradicts',
  'crs_guessed',
  'far_from_published',
  'lat_lon_swapped',
]);

/** Findings that are no more than told, and yet lie somewhere that wants to be seen. */
const SEEN_AS_NOTES: ReadonlySet<FindingCode> = new Set(['overlap', 'outside_province']);

/** Places of a finding that are marked; a hundred tell no more. */
const MOST_MARKS = 20;

/** Findings that lie somewhere, numbered as in the list; one of several places has its number at each. */
export function marksOf(findings: readonly Finding[]): Mark[] {
  return findings.flatMap(({ code, place, others = [], severity }, index): Mark[] => {
    if (!place || OF_THE_WHOLE.has(code)) return [];
    if (severity === 'note' && !SEEN_AS_NOTES.has(code)) return [];
    const tone = severity === 'warn' || severity === 'note' ? 'warn' : 'bad';
    const places = [place, ...others].slice(0, MOST_MARKS);
    return places.map((one) => ({ n: index + 1, tone, geometry: geometryOf(one) }));
  });
}

/** The box in which a place is looked at. */
export function boundsOf(place: Place): Bounds {
  const [west, south, east, north] =
    place.kind === 'box'
      ? place.bounds
      : place.kind === 'point'
        ? [...place.at, ...place.at]
        : [
            Math.min(place.from[0], place.to[0]),
            Math.min(place.from[1], place.to[1]),
            Math.max(place.from[0], place.to[0]),
            Math.max(place.from[1], place.to[1]),
          ];
  return [(west ?? 0) - AROUND, (south ?? 0) - AROUND, (east ?? 0) + AROUND, (north ?? 0) + AROUND];
}
