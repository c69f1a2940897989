import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import { mapLayers } from './layers/index.ts';
import { type Look, SOURCES } from './layers/look.ts';
import type { SourceData } from './style.ts';
import type { MapScene } from './types.ts';

/** One property to change on a layer already on the map. */
export type LayerChange =
  | { kind: 'paint' | 'layout'; layer: string; name: string; value: unknown }
  | { kind: 'filter'; layer: string; value: unknown }
  | { kind: 'zoom'; layer: string; min: number; max: number };

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;

/** What turns one list of layers into another with the same ids. */
export function layerChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): LayerChange[] {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  return after.flatMap((layer): LayerChange[] => {
    const was = old.get(layer.id);
    if (!was) throw new Error(`layer ${layer.id} is new: the list of layers never changes`);
    const changes: LayerChange[] = [];
    for (const kind of ['paint', 'layout'] as const) {
      const [a, b] = [record(was[kind]), record(layer[kind])];
      for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
        if (!same(a[name], b[name])) changes.push({ kind, layer: layer.id, name, value: b[name] });
      }
    }
    const [f, g] = [record(was).filter, record(layer).filter];
    if (!same(f, g)) changes.push({ kind: 'filter', layer: layer.id, value: g });
    const [min, max] = [layer.minzoom ?? 0, layer.maxzoom ?? 24];
    if (min !== (was.minzoom ?? 0) || max !== (was.maxzoom ?? 24)) {
      changes.push({ kind: 'zoom', layer: layer.id, min, max });
    }
    return changes;
  });
}

/** Marks of zones that are neither data nor style. */
export interface ZoneFlags {
  hover: number | null;
  selected: number | null;
  dim: ReadonlySet<number>;
}

export function flagsOf({ zones, matching, hoveredId, selectedId }: MapScene): ZoneFlags {
  const others = matching ? (zones?.features ?? []).filter(({ id }) => !matching.has(id)) : [];
  return { hover: hoveredId, selected: selectedId, dim: new Set(others.map(({ id }) => id)) };
}

/** Which flag of which zone to turn on or off. */
export function flagChanges(
  before: ZoneFlags,
  after: ZoneFlags,
): [id: number, flag: keyof ZoneFlags, on: boolean][] {
  const changes: [number, keyof ZoneFlags, boolean][] = [];
  for (const flag of ['hover', 'selected'] as const) {
    const [was, is] = [before[flag], after[flag]];
    if (was === is) continue;
    if (was !== null) changes.push([was, flag, false]);
    if (is !== null) changes.push([is, flag, true]);
  }
  for (const id of before.dim) if (!after.dim.has(id)) changes.push([id, 'dim', false]);
  for (const id of after.dim) if (!before.dim.has(id)) changes.push([id, 'dim', true]);
  return changes;
}

/** Sources whose features are zones, by the same ids. */
const FLAGGED = [SOURCES.zones, SOURCES.points, SOURCES.names, SOURCES.callouts];

type StyledMap = Pick<
  GlMap,
  'setPaintProperty' | 'setLayoutProperty' | 'setFilter' | 'setLayerZoomRange'
>;

interface Drawn {
  layers: readonly LayerSpecification[];
  data: SourceData;
  flags: ZoneFlags;
}

/**
 * The one place that changes what is drawn. Give it the map once its style has loaded, with what that style
 * was built from; each call then applies only the difference to the call before.
 */
export function createApply(map: GlMap, first: { look: Look; data: SourceData }) {
  let drawn: Drawn = {
    layers: mapLayers(first.look),
    data: first.data,
    flags: { hover: null, selected: null, dim: new Set() },
  };
  return (look: Look, data: SourceData, flags: ZoneFlags): void => {
    const layers = mapLayers(look);
    for (const change of layerChanges(drawn.layers, layers)) applyLayer(map, change);
    for (const name of Object.values(SOURCES)) {
      if (data[name] !== drawn.data[name]) map.getSource<GeoJSONSource>(name)?.setData(data[name]);
    }
    for (const [id, flag, on] of flagChanges(drawn.flags, flags)) {
      for (const source of FLAGGED) {
        map.setFeatureState({ source, id }, { [flag]: on });
      }
    }
    drawn = { layers, data, flags };
  };
}

/** Changes one property of a layer that is on the map. */
export function applyLayer(map: StyledMap, change: LayerChange): void {
  // Values come from `mapLayers`, whose tests hold every style to the specification.
  const unchecked = { validate: false };
  if (change.kind === 'zoom') map.setLayerZoomRange(change.layer, change.min, change.max);
  else if (change.kind === 'filter') {
    map.setFilter(change.layer, change.value as Parameters<GlMap['setFilter']>[1], unchecked);
  } else {
    const set = change.kind === 'paint' ? map.setPaintProperty : map.setLayoutProperty;
    set.call(map, change.layer, change.name as never, change.value as never, unchecked);
  }
}
