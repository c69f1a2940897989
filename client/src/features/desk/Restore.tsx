import { lazy, Suspense } from 'react';
import type { Subject } from '../../api/desk-types.ts';
import { useMay } from '../account/session.ts';

const RestoreButton = lazy(() => import('./RestoreButton.tsx'));

interface RestoreProps {
  slug: string;
  kind: Subject;
  revision: number;
}

/** In the history of a zone: restores what stood at a revision, for those who may propose it. */
export function Restore({ slug, kind, revision }: RestoreProps) {
  const may = useMay();
  if (!may('propose', kind)) return null;
  return (
    <Suspense fallback={null}>
      <RestoreButton slug={slug} revision={revision} />
    </Suspense>
  );
}
