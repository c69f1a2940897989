import type { Map as GlMap } from 'maplibre-gl';
import { readUnderlay, UNDERLAY_PREFIX } from './underlay.ts';

/** The lowest of our layers that stays above an online basemap. */
const ABOVE = 'graticule';
const PATIENCE = 8000;

interface Outcome {
  onReady(): void;
  /** The online basemap is gone again from the map. */
  onFail(): void;
}

/** Puts the operator's online basemap under ours. Any failure takes it away again. */
export async function layUnder(
  map: GlMap,
  url: string,
  { onReady, onFail }: Outcome,
): Promise<void> {
  let failed = false;
  const fail = () => {
    if (failed) return;
    failed = true;
    for (const { id } of map.getStyle().layers)
      if (id.startsWith(UNDERLAY_PREFIX)) map.removeLayer(id);
    for (const id of Object.keys(map.getStyle().sources)) {
      if (id.startsWith(UNDERLAY_PREFIX)) map.removeSource(id);
    }
    onFail();
  };
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const underlay = answer.ok ? readUnderlay(await answer.json()) : null;
    if (!underlay) return fail();
    map.on('error', (event) => {
      const source = 'sourceId' in event ? event.sourceId : undefined;
      if (typeof source === 'string' && source.startsWith(UNDERLAY_PREFIX)) fail();
    });
    for (const [id, source] of Object.entries(underlay.sources)) map.addSource(id, source);
    for (const layer of underlay.layers) map.addLayer(layer, ABOVE);
    onReady();
  } catch {
    fail();
  }
}
