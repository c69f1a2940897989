import type { Commune, ZoneFeature } from '../../api/types.ts';
import { textOf } from '../../lib/filter/filter.ts';
import { fold, matches, parseQuery, rank } from '../../lib/filter/search.ts';

export type Suggestion =
  | { type: 'zone'; id: string; zone: ZoneFeature }
  | {
      type: 'commune';
      id: string;
      commune: Commune;
      /** Former names that made it fit, when its present name did not. */
      formerly: string[];
    };

const MOST_ZONES = 6;
const MOST_COMMUNES = 5;

const words = (texts: readonly string[]) => texts.join(' ');

/** What a search box may offer: zones in order of fit, then communes by present or former name. */
export function suggest(
  q: string,
  zones: readonly ZoneFeature[],
  communes: readonly Commune[],
): Suggestion[] {
  const query = parseQuery(q);
  if (!query) return [];
  const fitting = zones
    .filter((zone) => matches(query, textOf(zone.properties)))
    .map((zone) => ({ zone, order: rank(query, textOf(zone.properties)) }))
    .sort(
      (a, b) =>
        a.order - b.order ||
        Number(b.zone.properties.counted) - Number(a.zone.properties.counted) ||
        (a.zone.properties.name_sort < b.zone.properties.name_sort ? -1 : 1),
    )
    .slice(0, MOST_ZONES)
    .map(({ zone }): Suggestion => ({ type: 'zone', id: `zone-${zone.id}`, zone }));

  const places = communes
    .flatMap((commune): { order: number; suggestion: Suggestion }[] => {
      const { code, name_vi, former_communes, former_districts } = commune.properties;
      const former = [...former_communes, ...former_districts];
      const text = {
        name: name_vi.normalize('NFC').toLowerCase(),
        nameFolded: fold(name_vi),
        places: words(former).normalize('NFC').toLowerCase(),
        placesFolded: fold(words(former)),
      };
      if (!matches(query, text)) return [];
      const order = rank(query, text);
      const named = query.folded.every((token) => text.nameFolded.includes(token));
      const formerly = named
        ? []
        : former.filter((name) => query.folded.some((token) => fold(name).includes(token)));
      return [{ order, suggestion: { type: 'commune', id: `commune-${code}`, commune, formerly } }];
    })
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST_COMMUNES)
    .map(({ suggestion }) => suggestion);
  return [...fitting, ...places];
}
