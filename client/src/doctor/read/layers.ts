import { Refusal } from './refusal.ts';
import { baseOf, type Entry } from './zip.ts';

/** How many names a refusal tells. */
const MOST_NAMED = 10;

/** The names of layers, where one file holds too much in several: which is meant, only its owner knows. */
export const severalLayers = (names: readonly string[]) =>
  new Refusal('several_layers', {
    layers: names.length,
    names: names.slice(0, MOST_NAMED).join(', ').slice(0, 300),
  });

/** Reads layers one after the other. Where there is too much of them together, it is said that there are several. */
export function readLayers<L extends { readonly name: string }>(
  layers: readonly L[],
  read: (layer: L) => void,
): void {
  try {
    for (const layer of layers) read(layer);
  } catch (error) {
    const tooMany = error instanceof Refusal && error.finding.code === 'too_many_vertices';
    throw tooMany && layers.length > 1 ? severalLayers(layers.map(({ name }) => name)) : error;
  }
}

/** Entries with such an ending. */
export const entriesWith = (entries: readonly Entry[], ending: string) =>
  entries.filter(({ name }) => baseOf(name).endsWith(ending));

/** What an entry is called as a layer; null where it is the only one, and its name tells nothing. */
export const layerName = ({ name }: Entry, all: readonly Entry[]) =>
  all.length < 2 ? null : (name.split('/').at(-1) ?? name).replace(/\.\w+$/, '');
