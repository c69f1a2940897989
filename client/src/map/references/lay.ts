import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as GlMap, MapSourceDataEvent } from 'maplibre-gl';
import { applyLayer, layerChanges } from '../apply.ts';
import type { MapPalette } from '../palette.ts';
import { UNDERLAY_PREFIX } from '../underlay.ts';
import { REFERENCE_PREFIX, referenceLayers, referenceSource, sourceIdOf } from './style.ts';
import { watchTrouble } from './trouble.ts';
import type { Reference, ReferenceTrouble } from './types.ts';

/** The lowest of our layers that stays above every reference layer: ground below, rim, zones and names above. */
const ABOVE = 'rim-shade';
/** The lowest of our own names: they all win over those of reference layers. */
const ABOVE_NAMES = 'neighbour-name';
const aboveOf = ({ type }: LayerSpecification) => (type === 'symbol' ? ABOVE_NAMES : ABOVE);

interface Laid {
  /** What it was made from. */
  readonly source: string;
  readonly layers: readonly LayerSpecification[];
}

/** The part of a map that reference layers need; tests stand in for it. */
export type ReferenceMap = Pick<
  GlMap,
  | 'addSource'
  | 'removeSource'
  | 'addLayer'
  | 'removeLayer'
  | 'moveLayer'
  | 'setPaintProperty'
  | 'setLayoutProperty'
  | 'setFilter'
  | 'setLayerZoomRange'
  | 'getStyle'
  | 'on'
>;

/**
 * Lays reference layers over the ground of a map. Each call of `update` applies only the difference to the call before;
 * a service that fails is told, and leaves the rest of the map as it is.
 */
export function createReferences(
  map: ReferenceMap,
  onTrouble: (id: string, trouble: ReferenceTrouble | null) => void,
) {
  const laid = new Map<string, Laid>();
  let order = '';
  const trouble = watchTrouble((source, what) =>
    onTrouble(source.slice(REFERENCE_PREFIX.length), what),
  );
  let watching = false;
  const watch = () => {
    if (watching) return;
    watching = true;
    map.on('error', (event) => {
      const source = 'sourceId' in event ? String(event.sourceId) : '';
      if (source.startsWith(REFERENCE_PREFIX)) trouble.failed(source);
      // MapLibre speaks for itself only as long as nobody listens.
      else if (!source.startsWith(UNDERLAY_PREFIX)) console.error(event.error);
    });
    map.on('sourcedata', ({ sourceId, source, tile, sourceDataType }: MapSourceDataEvent) => {
      // A file comes as a whole, a service picture by picture.
      const came = source?.type === 'geojson' ? sourceDataType === 'content' : tile !== undefined;
      if (came && sourceId.startsWith(REFERENCE_PREFIX)) trouble.came(sourceId);
    });
    map.on('idle', () => trouble.settle());
  };
  const remove = (id: string, { layers }: Laid) => {
    for (const layer of layers) map.removeLayer(layer.id);
    map.removeSource(sourceIdOf(id));
    laid.delete(id);
    trouble.forget(sourceIdOf(id));
  };
  const put = (reference: Reference, palette: MapPalette) => {
    const specification = referenceSource(reference);
    const source = JSON.stringify([specification, reference.attempt]);
    const layers = referenceLayers(reference, palette);
    const before = laid.get(reference.id);
    if (before && before.source !== source) remove(reference.id, before);
    const standing = laid.get(reference.id);
    if (standing)
      for (const change of layerChanges(standing.layers, layers)) applyLayer(map, change);
    else {
      map.addSource(sourceIdOf(reference.id), specification);
      for (const layer of layers) map.addLayer(layer, aboveOf(layer));
      order = '';
    }
    laid.set(reference.id, { source, layers });
  };
  return {
    /**
     * The style has loaded: nothing is laid. A style that came back after its drawing context was lost brings what lay
     * on it, which is put down anew.
     */
    restart(): void {
      const { layers, sources } = map.getStyle();
      for (const { id } of layers) if (id.startsWith(REFERENCE_PREFIX)) map.removeLayer(id);
      for (const id of Object.keys(sources)) {
        if (id.startsWith(REFERENCE_PREFIX)) map.removeSource(id);
      }
      laid.clear();
      order = '';
    },
    /** @param references topmost first */
    update(references: readonly Reference[], palette: MapPalette): void {
      if (references.length > 0) watch();
      const wanted = new Set(references.map(({ id }) => id));
      for (const [id, one] of laid) if (!wanted.has(id)) remove(id, one);
      for (const reference of references) put(reference, palette);
      const next = references.map(({ id }) => id).join(' ');
      if (next === order) return;
      order = next;
      // Each goes right below the rim, so the last one put there lies on top.
      for (const { id } of references.toReversed()) {
        for (const layer of laid.get(id)?.layers ?? []) map.moveLayer(layer.id, aboveOf(layer));
      }
    },
  };
}
