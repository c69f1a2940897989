import type { MultiPolygon } from 'geojson';
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import { SOURCES } from '../layers/look.ts';
import type { SketchEditor } from '../sketch/editor.ts';
import type { SketchState } from '../sketch/state.ts';
import { sketchFeatures } from '../sources/sketch.ts';
import type { MapScene } from '../types.ts';

interface Handlers {
  scene(): MapScene;
  onSketchChange(next: SketchState): void;
  onSketchLive(geometry: MultiPolygon | null): void;
}

/** Shows the boundary being drawn, and brings its editor along when one is begun, not before. */
export function watchSketch(map: GlMap, { scene, onSketchChange, onSketchLive }: Handlers) {
  let editor: SketchEditor | null = null;
  let loading = false;
  let stopped = false;
  let shown = false;
  /** Ahead of the state while the pointer moves. */
  let live: { of: SketchState; geometry: MultiPolygon | null } | null = null;

  const draw = () => {
    const { sketch } = scene();
    const geometry = live && live.of === sketch ? live.geometry : (sketch?.geometry ?? null);
    map
      .getSource<GeoJSONSource>(SOURCES.sketch)
      ?.setData(sketchFeatures(geometry, sketch?.typed ?? []));
  };
  const load = () => {
    loading = true;
    import('../sketch/editor.ts').then(
      ({ createEditor }) => {
        loading = false;
        if (stopped || !drawing()) return;
        editor = createEditor(map, {
          scene,
          onSketchChange,
          onLive(geometry) {
            const { sketch } = scene();
            if (!sketch) return;
            live = { of: sketch, geometry };
            onSketchLive(geometry);
            draw();
          },
        });
        editor.update();
      },
      () => {
        // Typed coordinates do without it; the next change asks for it again.
        loading = false;
      },
    );
  };
  const drawing = () => scene().sketch?.finished === false;

  return {
    /** Call after every change of the scene. */
    update() {
      const { sketch } = scene();
      if (!sketch && !shown) return;
      shown = sketch !== null;
      if (drawing()) {
        if (!editor && !loading) load();
        editor?.update();
      } else {
        editor?.stop();
        editor = null;
      }
      draw();
    },
    takeBack: (): boolean => editor?.takeBack() ?? false,
    stop() {
      stopped = true;
      editor?.stop();
      editor = null;
    },
  };
}
