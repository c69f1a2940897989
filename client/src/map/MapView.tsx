import type { MapViewProps } from './types.ts';

/** The map. Load it with `React.lazy(() => import('../map/MapView.tsx'))`: it brings MapLibre along. */
export default function MapView({ messages }: MapViewProps) {
  return <section className="map" aria-label={messages.mapLabel} />;
}
