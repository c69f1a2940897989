import type { MultiPolygon } from 'geojson';
import type {
  ScenarioContent,
  ScenarioExtension,
  ScenarioNewZone,
  ScenarioStep,
} from '../../api/scenarios.ts';
import { asMulti } from '../../lib/as-multi.ts';

export const EMPTY: ScenarioContent = { steps: [], new_zones: [], extensions: [] };

/** A zone by its slug, or a new one by its id. */
export interface Place {
  zone?: string;
  new?: string;
}

export const placeKey = ({ zone, new: id }: Place): string => (zone ? zone : `new ${id ?? ''}`);

const at = (place: Place) => (step: ScenarioStep) =>
  step.zone === place.zone && step.new === place.new;

/** Every place the scenario speaks of, in the order in which it came to. */
export function placesIn({ steps, new_zones, extensions }: ScenarioContent): Place[] {
  const slugs = [...steps, ...extensions].flatMap(({ zone }) => (zone ? [zone] : []));
  return [
    ...[...new Set(slugs)].map((zone) => ({ zone })),
    ...new_zones.map(({ id }) => ({ new: id })),
  ];
}

/** The steps of a place with their index in the content, by year. */
export const stepsOf = (content: ScenarioContent, place: Place) =>
  content.steps
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => at(place)(step))
    .sort((a, b) => a.step.year - b.step.year);

/** The first year from `from` on in which nothing is planned for the place. */
export function freeYear(content: ScenarioContent, place: Place, from: number): number {
  const taken = new Set(stepsOf(content, place).map(({ step }) => step.year));
  let year = from;
  while (taken.has(year)) year += 1;
  return year;
}

/** One more year for a place, with a hectare to begin with. */
export const withStep = (
  content: ScenarioContent,
  place: Place,
  from: number,
): ScenarioContent => ({
  ...content,
  steps: [...content.steps, { ...place, year: freeYear(content, place, from), hectares: 1 }],
});

export const withChangedStep = (
  content: ScenarioContent,
  index: number,
  step: ScenarioStep,
): ScenarioContent => ({ ...content, steps: content.steps.with(index, step) });

export const withoutStep = (content: ScenarioContent, index: number): ScenarioContent => ({
  ...content,
  steps: content.steps.toSpliced(index, 1),
});

export const withoutPlace = (content: ScenarioContent, place: Place): ScenarioContent => ({
  steps: content.steps.filter((step) => !at(place)(step)),
  new_zones: content.new_zones.filter(({ id }) => id !== place.new),
  extensions: content.extensions.filter(({ zone }) => zone !== place.zone),
});

/** A new zone whose id no other has. */
export function withNewZone(
  content: ScenarioContent,
  name: (n: number) => string,
): ScenarioContent {
  const ids = new Set(content.new_zones.map(({ id }) => id));
  let n = 1;
  while (ids.has(`n${n}`)) n += 1;
  const zone: ScenarioNewZone = { id: `n${n}`, kind: 'kcn', name: name(n) };
  return { ...content, new_zones: [...content.new_zones, zone] };
}

export const withChangedZone = (
  content: ScenarioContent,
  zone: ScenarioNewZone,
): ScenarioContent => ({
  ...content,
  new_zones: content.new_zones.map((one) => (one.id === zone.id ? zone : one)),
});

/** The extension of a zone; null takes it out. */
export const withExtension = (
  content: ScenarioContent,
  slug: string,
  extension: ScenarioExtension | null,
): ScenarioContent => {
  const others = content.extensions.filter(({ zone }) => zone !== slug);
  return { ...content, extensions: extension ? [...others, extension] : others };
};

/** A member set, or left out when there is nothing to set: the contract knows no null here. */
export function withMember<T extends object, K extends keyof T>(
  of: T,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _, ...rest } = of;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** Every outline that is drawn. */
export const outlinesIn = ({ new_zones, extensions }: ScenarioContent): MultiPolygon[] =>
  [...new_zones, ...extensions].flatMap(({ outline }) => (outline ? [asMulti(outline)] : []));

/** The scenario as the server takes it: without white space around names, and without what cannot be. */
export const sendable = (content: ScenarioContent, unnamed: string): ScenarioContent => ({
  ...content,
  new_zones: content.new_zones.map((zone) => ({
    ...(isTooMuch(zone) ? withMember(zone, 'leasable_ha', undefined) : zone),
    name: zone.name.trim() || unnamed,
  })),
});

/** Whether more of a new zone can be let than it has. */
export const isTooMuch = ({ planned_ha, leasable_ha }: ScenarioNewZone): boolean =>
  planned_ha !== undefined && leasable_ha !== undefined && leasable_ha > planned_ha;
