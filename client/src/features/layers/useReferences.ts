import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '../../api/client.ts';
import { featuresAddress, type Layer, layerQuery } from '../../api/layers.ts';
import type { Reference } from '../../map/references/types.ts';
import { useAtlas } from '../../store/context.tsx';

/** What is known of a layer that the address names. */
export interface KnownLayer {
  readonly layer: Layer | null;
  /** It is no more, or could not be read; null while neither is known. */
  readonly missing: 'gone' | 'unread' | null;
}

interface Answer {
  data: Layer | undefined;
  error: Error | null;
}

const missingOf = (error: Error | null) => {
  if (error === null) return null;
  return error instanceof ApiError && error.status === 404 ? 'gone' : 'unread';
};
const combine = (answers: readonly Answer[]): KnownLayer[] =>
  answers.map(({ data, error }) => ({
    layer: data ?? null,
    missing: data ? null : missingOf(error),
  }));

/** The layers that the address names, in its order. */
export function useKnownLayers(): readonly KnownLayer[] {
  const references = useAtlas((s) => s.references);
  return useQueries({ queries: references.map(({ id }) => layerQuery(id)), combine });
}

/** How the map draws a layer; null where it may not. */
export function referenceOf(layer: Layer, percent: number, attempt = 0): Reference | null {
  const { id, attribution, bounds, service, tint, allowed } = layer;
  const common = { id, attribution, bounds, attempt, opacity: percent / 100 };
  if (service === null) {
    return { ...common, drawing: { type: 'polygons', data: featuresAddress(id), tint: tint ?? 0 } };
  }
  if (!allowed) return null;
  const { tiles, scheme, min_zoom: minZoom, max_zoom: maxZoom } = service;
  return { ...common, drawing: { type: 'pictures', tiles, scheme, minZoom, maxZoom } };
}

/** What the map draws of them, topmost first. */
export function useReferences(): readonly Reference[] {
  const references = useAtlas((s) => s.references);
  const attempts = useAtlas((s) => s.referenceAttempts);
  const known = useKnownLayers();
  return useMemo(
    () =>
      references.flatMap(({ id, opacity }, place) => {
        const layer = known[place]?.layer;
        return (layer && referenceOf(layer, opacity, attempts[id])) ?? [];
      }),
    [references, known, attempts],
  );
}
