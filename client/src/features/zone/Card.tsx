import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ApiError } from '../../api/client.ts';
import { zoneQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas, useAtlasStore, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ZoneDesk } from '../desk/ZoneDesk.tsx';
import { FreshnessLine } from '../freshness/Freshness.tsx';
import { PassportDesk } from '../passport/open.tsx';
import { useResults } from '../results/context.tsx';
import { BigFigures } from './BigFigures.tsx';
import { CardBody } from './CardBody.tsx';
import { CardHead } from './CardHead.tsx';
import './card.css';

function CardSkeleton() {
  return (
    <div className="card-skeleton">
      {[90, 60, 75, 50, 82, 66].map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  );
}

function NotFound() {
  const { m } = useWords();
  const deselect = useAtlas((s) => s.deselect);
  return (
    <div className="failure">
      <h2>{m.errors.zoneNotFound}</h2>
      <Button icon={ArrowLeft} onClick={deselect}>
        {m.shell.back}
      </Button>
    </div>
  );
}

/** Everything about one zone. The head stands at once from the list's data, the rest when it arrives. */
export function Card({ slug }: { slug: string }) {
  const { m } = useWords();
  const { all, error: listError } = useResults();
  const store = useAtlasStore();
  // A zone the loaded list does not know is not asked for.
  const listed = all?.bySlug.has(slug) ?? false;
  const { data, error, refetch } = useQuery({
    ...zoneQuery(slug, useMoment()),
    enabled: listed || listError !== null,
  });
  const title = useRef<HTMLHeadingElement>(null);
  const zone = all?.bySlug.get(slug) ?? data;
  const known = zone !== undefined;

  // Chosen from the list, the card is where the reader goes on; Escape leads back to the row.
  useEffect(() => {
    if (!known || store.getState().selectedFrom !== 'list') return;
    const before = document.activeElement;
    title.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [known, store]);

  const missing = (all && !listed) || (error instanceof ApiError && error.status === 404);
  return (
    <aside className="card" aria-label={m.zone.cardLabel}>
      {missing && <NotFound />}
      {!zone && !error && <CardSkeleton />}
      {zone && !missing && (
        <PassportDesk>
          <CardHead zone={zone} detail={data ?? null} titleRef={title} />
          <ZoneDesk zone={zone} />
          <BigFigures zone={zone.properties} detail={data ?? null} />
          <FreshnessLine zone={zone.properties} />
          {data && <CardBody detail={data} />}
          {!data && !error && <CardSkeleton />}
        </PassportDesk>
      )}
      {error && !missing && <Failure error={error} onRetry={() => void refetch()} />}
    </aside>
  );
}
