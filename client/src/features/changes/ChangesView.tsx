import { useInfiniteQuery } from '@tanstack/react-query';
import { Rss } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { changesQuery } from '../../api/changes.ts';
import type { Change } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { useHistoryWords } from '../../i18n/history.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ChangeEntry } from '../history/ChangeEntry.tsx';
import { FieldChanges } from '../history/FieldChanges.tsx';
import '../history/history.css';
import { LedgerChanges } from '../history/LedgerChanges.tsx';
import '../summary/summary.css';
import { ChangedRegions } from './ChangedRegions.tsx';
import './changes.css';

function Zones({ change }: { change: Change }) {
  const { c, lang } = useHistoryWords();
  const select = useAtlas((s) => s.select);
  const rest = change.zones_count - change.zones.length;
  if (change.zones.length === 0 && change.regions.length > 0 && change.kind === 'request') {
    return <ChangedRegions regions={change.regions} />;
  }
  if (change.zones.length === 0) return <p>{c.manyZones(change.zones_count)}</p>;
  return (
    <>
      {change.zones.map((zone) => (
        <div key={zone.id} className="change-zone">
          <Button look="link" onClick={() => select(zone.slug, 'list')}>
            {pick(lang, zone, 'name')}
          </Button>
          <FieldChanges changes={zone.changes} />
          <LedgerChanges entries={zone.entries} />
        </div>
      ))}
      {rest > 0 && <p>{c.moreZones(rest)}</p>}
      <ChangedRegions regions={change.regions} />
    </>
  );
}

/** What changed in the whole atlas, on one sheet; also as feeds. */
export default function ChangesView() {
  const { c, h, m, lang } = useHistoryWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(changesQuery);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="summary changes" aria-labelledby="changes-title">
      <div className="summary-sheet" id="zone-list">
        <header className="summary-head">
          <h2 id="changes-title" ref={title} tabIndex={-1}>
            {c.title}
          </h2>
          <p className="summary-lead">{c.lead}</p>
          <p className="changes-feeds">
            <Icon of={Rss} size={15} />
            {c.follow} <a href={`/feeds/changes.rss?lang=${lang}`}>{c.rss}</a>
            <a href={`/feeds/changes.json?lang=${lang}`}>{c.json}</a>
          </p>
        </header>
        {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton width="70%" />}
        {data && items.length === 0 && <p>{h.empty}</p>}
        <ol className="timeline">
          {items.map((change) => (
            <li key={change.revision}>
              <ChangeEntry change={change} level={3}>
                <Zones change={change} />
              </ChangeEntry>
            </li>
          ))}
        </ol>
        {hasNextPage && (
          <p>
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {isFetchingNextPage ? m.shell.loading : c.more}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
