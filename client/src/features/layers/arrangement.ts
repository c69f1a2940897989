import type { LayerShelf, ListedLayer } from '../../api/layers.ts';
import type { ShownReference } from '../../store/references.ts';

type Items = LayerShelf['items'];
type Listed = Pick<ListedLayer, 'id' | 'opacity' | 'shown'>;

/** The list as it stands on the map: what is shown in the order of the map, the rest below it in its own. */
export function arrangementOf(listed: readonly Listed[], shown: readonly ShownReference[]): Items {
  const known = new Set(listed.map(({ id }) => id));
  const above = shown.filter(({ id }) => known.has(id));
  const named = new Set(above.map(({ id }) => id));
  return [
    ...above.map(({ id, opacity }) => ({ id, opacity, shown: true })),
    ...listed
      .filter(({ id }) => !named.has(id))
      .map(({ id, opacity }) => ({ id, opacity, shown: false })),
  ];
}

/** Whether a list is kept so already. */
export const isArranged = (listed: readonly Listed[], items: Items): boolean =>
  listed.length === items.length &&
  listed.every(({ id, opacity, shown }, place) => {
    const item = items[place];
    return item?.id === id && item.opacity === opacity && item.shown === shown;
  });
