import type { Layer } from '../../api/layers.ts';
import type { PlanningWords } from '../../i18n/planning.ts';

/** What a layer is, in a few words: how it came, how much of it there is or from where. */
export function aboutLayer({ kind, polygons, service }: Layer, { f, p }: PlanningWords): string {
  const { about } = p.layers;
  if (service === null) return about.upload(f.number(polygons));
  return about.service(kind.toUpperCase(), new URL(service.tiles.replaceAll(/[{}]/g, '')).host);
}
