import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';

/** Brings geodesy and the words of drawing along; the public never loads it. */
const SketchPanel = lazy(() => import('./SketchPanel.tsx'));

/** The drawing tool, from the moment a boundary is begun until it is done. */
export function LateSketchPanel() {
  const { m } = useWords();
  const drawing = useAtlas((s) => s.sketch?.finished === false);
  if (!drawing) return null;
  const waiting = <p className="measure">{m.shell.loading}</p>;
  return (
    <ErrorBoundary fallback={() => <p className="measure">{m.measure.noCalculator}</p>}>
      <Suspense fallback={waiting}>
        <SketchPanel />
      </Suspense>
    </ErrorBoundary>
  );
}
