import { lazy, Suspense } from 'react';
import { useAtlas } from '../../store/context.tsx';
import { swipeOf } from '../../store/swipe.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import type { SwipedMapProps } from './SwipedMap.tsx';

/** Come along when something is swiped, with the second map. */
const PlanSwipe = lazy(() => import('./PlanSwipe.tsx'));
const ScenarioSwipe = lazy(() => import('./ScenarioSwipe.tsx'));

/** What is compared on the map; nothing while it is measured or drawn on, for which one map is needed. */
export function LateSwipe(props: SwipedMapProps) {
  const what = useAtlas((s) => {
    const compares = s.swipe !== null || (s.view === 'regions' && s.planVersion !== null);
    return compares && s.measure === null && s.sketch === null ? swipeOf(s) : null;
  });
  if (what === null) return null;
  const Swipe = what === 'plans' ? PlanSwipe : ScenarioSwipe;
  return (
    // A second drawing context may be refused: the one map remains.
    <ErrorBoundary fallback={() => null}>
      <Suspense fallback={null}>
        <Swipe {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
