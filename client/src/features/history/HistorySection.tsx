import { lazy, Suspense, useState } from 'react';
import type { Kind } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { Guard } from '../../ui/Guard.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const ZoneHistory = lazy(() => import('./ZoneHistory.tsx'));

/** On the card, folded: the zone's history is fetched when somebody opens it. */
export function HistorySection({ slug, kind }: { slug: string; kind: Kind }) {
  const { m } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="card-section card-sources"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{m.zone.history}</summary>
      {open && (
        <Guard>
          <Suspense fallback={<Skeleton width="70%" />}>
            <ZoneHistory slug={slug} kind={kind} />
          </Suspense>
        </Guard>
      )}
    </details>
  );
}
