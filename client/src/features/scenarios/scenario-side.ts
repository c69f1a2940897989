import type { MultiPolygon } from 'geojson';
import type { ScenarioContent, ScenarioStep } from '../../api/scenarios.ts';
import type { ZoneFeature } from '../../api/types.ts';
import { asMulti } from '../../lib/as-multi.ts';
import type { Note } from '../../map/notes.ts';
import type { LngLat, MapSide } from '../../map/types.ts';
import { outlinesIn, type Place, placeKey, placesIn, stepsOf } from './content.ts';

export interface SideWords {
  /** A step in words: "2028: 20,5 ha, đang xây dựng". */
  step(step: ScenarioStep): string;
  extension(ha: number): string;
  fresh: string;
  name(place: Place): string;
  /** Where the words of a shape stand. */
  middle(shape: MultiPolygon): LngLat;
}

/** What a scenario says of a place, line by line. */
function linesOf(content: ScenarioContent, place: Place, words: SideWords): string[] {
  return [
    ...content.new_zones.filter(({ id }) => id === place.new).map(() => words.fresh),
    ...content.extensions
      .filter(({ zone }) => zone === place.zone)
      .map(({ hectares }) => words.extension(hectares)),
    ...stepsOf(content, place).map(({ step }) => words.step(step)),
  ];
}

const drawnAs = (content: ScenarioContent, place: Place) =>
  content.new_zones.find(({ id }) => id === place.new)?.outline;

/** New zones of one scenario are not those of another, whatever they are called inside. */
const sameLines = (other: ScenarioContent, place: Place, words: SideWords) =>
  new Set(place.new === undefined ? linesOf(other, place, words) : []);

/** A scenario on the map beside another: zones with the status it gives them, its words on each, and what it draws. */
export function scenarioSide(
  content: ScenarioContent,
  other: ScenarioContent,
  zones: readonly ZoneFeature[],
  words: SideWords,
): MapSide {
  const bySlug = new Map(
    zones.flatMap((zone) =>
      [zone.properties.slug, ...zone.properties.aliases].map((slug) => [slug, zone] as const),
    ),
  );
  const places = placesIn(content);
  const statuses = new Map<number, NonNullable<ScenarioStep['status']>>();
  for (const place of places) {
    const zone = bySlug.get(place.zone ?? '');
    const last = stepsOf(content, place).findLast(({ step }) => step.status !== undefined);
    if (zone && last?.step.status) statuses.set(zone.id, last.step.status);
  }
  const spokenOf = [...places, ...placesIn(other)].flatMap(
    ({ zone }) => bySlug.get(zone ?? '')?.id ?? [],
  );
  const notes = places.flatMap((place): Note[] => {
    const outline = drawnAs(content, place);
    const shape = outline ? asMulti(outline) : bySlug.get(place.zone ?? '')?.geometry;
    if (!shape) return [];
    const lines = linesOf(content, place, words);
    const there = sameLines(other, place, words);
    return [
      {
        key: placeKey(place),
        at: words.middle(shape),
        title: words.name(place),
        marked: lines.filter((line) => !there.has(line)).map((line) => `+ ${line}`),
        plain: lines.filter((line) => there.has(line)),
        region: null,
      },
    ];
  });
  const polygons = outlinesIn(content);
  return {
    zones: {
      features: zones.map((zone) => {
        const status = statuses.get(zone.id);
        return status ? { ...zone, properties: { ...zone.properties, status } } : zone;
      }),
    },
    matching: spokenOf.length > 0 ? new Set(spokenOf) : null,
    held: polygons.length > 0 ? { polygons, shared: [] } : null,
    notes,
  };
}

/** New zones that no map can show, since nobody has drawn them. */
export const undrawnIn = (content: ScenarioContent): string[] =>
  content.new_zones.filter(({ outline }) => !outline).map(({ name }) => name);
