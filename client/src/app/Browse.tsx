import type { ReactNode } from 'react';
import { FilterBar } from '../features/filters/FilterBar.tsx';
import { ListFoot } from '../features/list/ListFoot.tsx';
import { ListHead } from '../features/list/ListHead.tsx';
import { ListSkeleton } from '../features/list/ListSkeleton.tsx';
import { SortSelect } from '../features/list/SortSelect.tsx';
import { ZoneList } from '../features/list/ZoneList.tsx';
import { useResults } from '../features/results/context.tsx';
import { useWords } from '../i18n/context.tsx';
import { useLayout } from '../lib/media.ts';
import { Failure } from '../ui/Failure.tsx';

/** Filters and the list, the map's equal. */
export function Browse({ intro }: { intro?: ReactNode }) {
  const { m } = useWords();
  const { all, error, retry } = useResults();
  const phone = useLayout() === 'phone';
  return (
    <section className="browse" aria-label={m.shell.panelLabel}>
      {error ? (
        <Failure error={error} onRetry={retry} />
      ) : all ? (
        <>
          {intro}
          <FilterBar lead={phone && <SortSelect />} />
          {!phone && <ListHead />}
          <ZoneList />
          <ListFoot />
        </>
      ) : (
        <ListSkeleton />
      )}
    </section>
  );
}
