import { lazy, Suspense } from 'react';
import type { OrientationFeature } from '../../api/types.ts';
import { useMay } from '../account/session.ts';

const RegionTools = lazy(() => import('./RegionTools.tsx'));

/** What a planner may do about an orientation, on its card; nothing for readers. */
export function RegionDesk({ region }: { region: OrientationFeature['properties'] }) {
  const may = useMay();
  if (!may('propose', 'planning')) return null;
  return (
    <Suspense fallback={null}>
      <RegionTools region={region} />
    </Suspense>
  );
}
