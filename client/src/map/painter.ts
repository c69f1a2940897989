import type { Map as GlMap } from 'maplibre-gl';
import { createApply, flagsOf } from './apply.ts';
import { createMap } from './create.ts';
import { NAMES_FROM } from './layers/zone-labels.ts';
import { PALETTES } from './palette.ts';
import { createReferences } from './references/lay.ts';
import type { ReferenceTrouble } from './references/types.ts';
import { createSourceData } from './source-data.ts';
import { type CalloutScale, calloutScale } from './sources/callouts.ts';
import { lookOf } from './style.ts';
import type { MapCamera, Shown } from './types.ts';
import { layUnder } from './underlay-load.ts';

/** How long a lost drawing context may stay away before the map gives up, in milliseconds. */
const PATIENCE = 4000;
/** Names of parks are laid out once the ground stands, so that the first drawing does not wait for them. */
const UNLETTERED: CalloutScale = { zoom: null, roomy: true };

export interface PainterOptions {
  view: MapCamera | null;
  /** Only to look at: it takes no pointer and says nothing of itself. */
  silent?: boolean;
  /** After each drawing on a map whose style stands. */
  onDrawn?(): void;
  /** The operator's online basemap failed; ours stays. */
  onBasemapFailed?(): void;
  /** What comes, or does not come, of a reference layer; null: nothing is wrong. */
  onReferenceTrouble?(id: string, trouble: ReferenceTrouble | null): void;
  /** The drawing context went away and did not come back. */
  onLost?(): void;
}

export interface Painter {
  map: GlMap;
  draw(next: Shown): void;
  destroy(): void;
}

/** Draws scenes on a MapLibre map of its own. */
export function startPainter(
  container: HTMLElement,
  first: Shown,
  { view, silent = false, onDrawn, onBasemapFailed, onReferenceTrouble, onLost }: PainterOptions,
): Painter {
  let shown = first;
  let underlay: Promise<void> | null = null;
  let underlaid = false;
  let scale = UNLETTERED;
  let lettered = true;
  let lossTimer: ReturnType<typeof setTimeout> | undefined;
  let apply: ReturnType<typeof createApply> | null = null;

  const sourceData = createSourceData();
  const drawn = {
    look: lookOf(first.scene, underlaid, lettered),
    data: sourceData(first.scene, first.messages, scale),
  };
  const map = createMap(container, { ...drawn, view, silent });
  const references = createReferences(map, (id, trouble) => onReferenceTrouble?.(id, trouble));

  const draw = () => {
    const { scene, messages } = shown;
    if (apply && scene.onlineBasemap && !underlay) {
      underlay = layUnder(map, scene.onlineBasemap, {
        onReady: () => lay(true),
        onFail: () => {
          lay(false);
          onBasemapFailed?.();
        },
      });
    }
    apply?.(lookOf(scene, underlaid, lettered), sourceData(scene, messages, scale), flagsOf(scene));
    if (!apply) return;
    references.update(scene.references, PALETTES[scene.theme]);
    onDrawn?.();
  };
  const rescale = () => {
    const next = calloutScale(map.getZoom(), container.clientWidth);
    if (next.zoom === scale.zoom && next.roomy === scale.roomy) return;
    scale = next;
    draw();
  };
  const reletter = () => {
    const next = map.getZoom() >= NAMES_FROM;
    if (next === lettered) return;
    lettered = next;
    draw();
  };
  const lay = (under: boolean) => {
    underlaid = under;
    draw();
  };

  map.on('style.load', () => {
    apply = createApply(map, drawn);
    references.restart();
    draw();
  });
  map.once('load', () => {
    rescale();
    reletter();
    map.on('zoom', reletter);
    map.on('zoomend', rescale);
    map.on('resize', rescale);
  });
  map.on('webglcontextlost', () => {
    lossTimer = setTimeout(() => onLost?.(), PATIENCE);
  });
  map.on('webglcontextrestored', () => clearTimeout(lossTimer));

  return {
    map,
    draw(next) {
      shown = next;
      draw();
    },
    destroy() {
      clearTimeout(lossTimer);
      map.remove();
    },
  };
}
