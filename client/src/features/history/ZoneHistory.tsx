import { useInfiniteQuery } from '@tanstack/react-query';
import { historyQuery } from '../../api/changes.ts';
import type { Kind } from '../../api/types.ts';
import { useHistoryWords } from '../../i18n/history.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Restore } from '../desk/Restore.tsx';
import { ChangeEntry } from './ChangeEntry.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import './history.css';
import { LedgerChanges } from './LedgerChanges.tsx';

/** A zone's timeline, the newest revision first, a page at a time. */
export default function ZoneHistory({ slug, kind }: { slug: string; kind: Kind }) {
  const { h, m } = useHistoryWords();
  const knownAt = useAtlas((s) => s.knownAt);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    historyQuery(slug, knownAt),
  );
  if (!data) {
    return error ? (
      <Failure error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton width="70%" />
    );
  }
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="figure-unknown">{h.empty}</p>;
  return (
    <>
      <ol className="timeline">
        {items.map((change, index) => (
          <li key={change.revision}>
            <ChangeEntry
              change={change}
              level={4}
              // The newest is what stands: there is nothing to bring back.
              actions={index > 0 && <Restore slug={slug} kind={kind} revision={change.revision} />}
            >
              <FieldChanges changes={change.zones.flatMap((zone) => zone.changes)} />
              <LedgerChanges entries={change.zones.flatMap((zone) => zone.entries)} />
            </ChangeEntry>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? m.shell.loading : h.more}
        </Button>
      )}
    </>
  );
}
