import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { hasWebGl2 } from './create.ts';
import { type LiveMap, startMap } from './live-map.ts';
import type { MapPadding, MapViewProps } from './types.ts';

/** Panels hold the map's small print and crosshair inside what they leave free. */
const insets = ({ top, right, bottom, left }: MapPadding) =>
  ({
    '--map-top': `${top}px`,
    '--map-right': `${right}px`,
    '--map-bottom': `${bottom}px`,
    '--map-left': `${left}px`,
  }) as CSSProperties;

/** The map. Load it with `React.lazy(() => import('../map/MapView.tsx'))`: it brings MapLibre along. */
export default function MapView(props: MapViewProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const live = useRef<LiveMap | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    if (!sheet.current) return;
    if (!hasWebGl2()) return latest.current.onError('no-webgl');
    const map = startMap(sheet.current, latest.current);
    live.current = map;
    return () => {
      live.current = null;
      map.destroy();
    };
  }, []);

  useLayoutEffect(() => live.current?.update(props));

  const { measure, padding } = props.scene;
  return (
    <div className="map" style={insets(padding)}>
      <div className="map-sheet" ref={sheet} />
      {measure && <div className="map-crosshair" aria-hidden="true" />}
    </div>
  );
}
