import { firstOpen, type Outline, ringsOf } from '../../lib/outline.ts';
import { isReadable } from '../../lib/readable.ts';
import { type ContentFault, fault } from './faults.ts';
import type { ScenarioContent, ScenarioNewZone, ScenarioStep } from './schema.ts';

/** Vertices of one outline; the same as a boundary may have. */
const MOST_POINTS = 20_000;
/** What can be in the province or beside it, degrees. */
const EXTENT = { west: 105, east: 107, south: 21, north: 23 } as const;

const isNear = (lon: number, lat: number) =>
  lon >= EXTENT.west && lon <= EXTENT.east && lat >= EXTENT.south && lat <= EXTENT.north;

const tooPrecise = (ha: number | undefined) =>
  ha !== undefined && Math.abs(ha * 100 - Math.round(ha * 100)) > 1e-6;

function outlineFaults(pointer: string, outline: Outline | undefined): ContentFault[] {
  if (!outline) return [];
  const points = ringsOf(outline).flat();
  if (points.length > MOST_POINTS) return [fault(pointer, 'too_many_points')];
  const far = points.find(([lon = 0, lat = 0]) => !isNear(lon, lat));
  if (far) {
    const [lon = 0, lat = 0] = far;
    return [fault(pointer, isNear(lat, lon) ? 'coordinates_swapped' : 'far_away')];
  }
  return firstOpen(outline) ? [fault(pointer, 'ring_open')] : [];
}

/** What a step is of, as a key: no slug holds a space. */
export const placeOf = ({ zone, new: id }: Pick<ScenarioStep, 'zone' | 'new'>): string =>
  zone === undefined ? `new ${id ?? ''}` : zone;

function stepFaults(steps: readonly ScenarioStep[], ids: ReadonlySet<string>): ContentFault[] {
  const seen = new Set<string>();
  return steps.flatMap((step, i) => {
    const at = `/content/steps/${i}`;
    const faults: ContentFault[] = [];
    if ((step.zone === undefined) === (step.new === undefined)) {
      faults.push(fault(at, 'zone_or_new'));
    } else if (step.new !== undefined && !ids.has(step.new)) {
      faults.push(fault(`${at}/new`, 'unknown_new'));
    }
    if (step.hectares === undefined && step.status === undefined) {
      faults.push(fault(at, 'nothing_planned'));
    }
    if (tooPrecise(step.hectares)) faults.push(fault(`${at}/hectares`, 'too_precise'));
    const key = `${placeOf(step)} ${step.year}`;
    if (seen.has(key)) faults.push(fault(at, 'repeated_step'));
    seen.add(key);
    return faults;
  });
}

function newZoneFaults(zones: readonly ScenarioNewZone[]): ContentFault[] {
  const seen = new Set<string>();
  return zones.flatMap(({ id, name, planned_ha, leasable_ha, outline }, i) => {
    const at = `/content/new_zones/${i}`;
    const faults = outlineFaults(`${at}/outline`, outline);
    if (seen.has(id)) faults.push(fault(`${at}/id`, 'repeated_id'));
    seen.add(id);
    if (!isReadable(name, 200)) faults.push(fault(`${at}/name`, 'text_unreadable'));
    if (tooPrecise(planned_ha)) faults.push(fault(`${at}/planned_ha`, 'too_precise'));
    if (tooPrecise(leasable_ha)) faults.push(fault(`${at}/leasable_ha`, 'too_precise'));
    if (planned_ha !== undefined && leasable_ha !== undefined && leasable_ha > planned_ha) {
      faults.push(fault(`${at}/leasable_ha`, 'more_than_planned'));
    }
    return faults;
  });
}

/** What a scenario says that cannot be, as far as its own text tells. */
export function contentFaults({
  steps,
  new_zones,
  extensions,
}: ScenarioContent): readonly ContentFault[] {
  return [
    ...stepFaults(steps, new Set(new_zones.map(({ id }) => id))),
    ...newZoneFaults(new_zones),
    ...extensions.flatMap(({ hectares, outline }, i) => [
      ...(tooPrecise(hectares) ? [fault(`/content/extensions/${i}/hectares`, 'too_precise')] : []),
      ...outlineFaults(`/content/extensions/${i}/outline`, outline),
    ]),
  ];
}

/** Every zone a scenario names, with where it first does so. */
export function zonesNamed({ steps, extensions }: ScenarioContent): ReadonlyMap<string, string> {
  const pointers = [
    ...steps.map(({ zone }, i) => ({ zone, pointer: `/content/steps/${i}/zone` })),
    ...extensions.map(({ zone }, i) => ({ zone, pointer: `/content/extensions/${i}/zone` })),
  ];
  const named = new Map<string, string>();
  for (const { zone, pointer } of pointers) {
    if (zone !== undefined && !named.has(zone)) named.set(zone, pointer);
  }
  return named;
}

/** Names of zones that are none, given those that are. */
export function unknownZones(
  named: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): ContentFault[] {
  return [...named]
    .filter(([slug]) => !known.has(slug))
    .map(([, pointer]) => fault(pointer, 'unknown_zone'));
}
