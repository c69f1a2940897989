import { Refusal } from './refusal.ts';
import { baseOf, type Entry } from './zip.ts';

/** How many names a refusal tells. */
const MOST_NAMED = 10;

/** The names of layers, where one file holds several: which of them is meant, only its owner knows. */
export const severalLayers = (names: readonly string[]) =>
  new Refusal('several_layers', {
    layers: names.length,
    names: names.slice(0, MOST_NAMED).join(', ').slice(0, 300),
  });

/** The only entry with such an ending, or undefined where there is none. */
export function onlyOne(entries: readonly Entry[], ending: string): Entry | undefined {
  const found = entries.filter(({ name }) => baseOf(name).endsWith(ending));
  if (found.length > 1) throw severalLayers(found.map(({ name }) => name));
  return found[0];
}
