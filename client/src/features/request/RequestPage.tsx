import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { ApiError } from '../../api/client.ts';
import { zoneQuery } from '../../api/queries.ts';
import type { ChangeRequest } from '../../api/request-types.ts';
import { fieldsQuery, requestQuery, requestsQuery } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ReviewPage } from '../review/ReviewPage.tsx';
import { unpublishedZone } from './edited-zone.ts';
import { OrientationForm } from './orientation/OrientationPage.tsx';
import { RequestEditor } from './RequestEditor.tsx';

function Waiting() {
  return (
    <>
      <Skeleton width="70%" height={22} />
      {[95, 80, 88].map((width) => (
        <Skeleton key={width} width={`${width}%`} height={36} />
      ))}
    </>
  );
}

/** The zone a request is about is shown on the map. */
function useZoneOnMap(slug: string | undefined): void {
  const store = useAtlasStore();
  useEffect(() => {
    if (slug && store.getState().selected !== slug) {
      const { sheet } = store.getState();
      store.getState().select(slug, 'list');
      store.setState({ sheet });
    }
  }, [slug, store]);
}

interface EditorOfProps {
  slug: string;
  /** Null for a request that is not begun yet. */
  request: ChangeRequest | null;
}

function EditorOf({ slug, request }: EditorOfProps) {
  const { d } = useDeskWords();
  const begun = request?.zone?.published === false ? request.zone : null;
  const zone = useQuery({ ...zoneQuery(slug, {}), enabled: !begun });
  const fields = useQuery(fieldsQuery);
  const error = zone.error ?? fields.error;
  if (error instanceof ApiError && error.status === 404) {
    return <Notice tone="warn">{d.request.faults.unknown_zone}</Notice>;
  }
  if (error) {
    const again = () => {
      void zone.refetch();
      void fields.refetch();
    };
    return <Failure error={error} onRetry={again} />;
  }
  const detail = request && begun ? unpublishedZone(begun, request) : zone.data;
  if (!detail || !fields.data) return <Waiting />;
  return <RequestEditor detail={detail} fields={fields.data.items} request={request} />;
}

/** A request: its form while its author writes it, else old and new side by side. */
export function RequestPage({ id }: { id: number }): ReactNode {
  const { d } = useDeskWords();
  const { data, error, refetch } = useQuery({ ...requestQuery(id), staleTime: 0 });
  useZoneOnMap(data?.zone?.published ? data.zone.slug : undefined);
  // An outdated draft is first held against what changed; a form that is open stays open.
  const begun = useRef(false);
  if (error instanceof ApiError && [403, 404].includes(error.status)) {
    return <Notice tone="warn">{d.review.notFound}</Notice>;
  }
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const mayEdit = data.allowed.includes('edit');
  if (mayEdit && !data.outdated) begun.current = true;
  if (!mayEdit || !begun.current) return <ReviewPage request={data} />;
  if (data.zone) return <EditorOf slug={data.zone.slug} request={data} />;
  return (
    data.region && (
      <OrientationForm plan={data.region.plan} region={data.region.code} request={data} />
    )
  );
}

/** A request about a zone: goes on with the author's own draft where there is one. */
export function NewRequest({ slug }: { slug: string }) {
  const openDesk = useAtlas((s) => s.openDesk);
  useZoneOnMap(slug);
  const { data, error, refetch } = useQuery({
    ...requestsQuery({ zone: slug, mine: 'true', limit: 20 }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const open = data?.items.find(({ state }) => state === 'draft' || state === 'returned');
  const openId = open?.id;
  useEffect(() => {
    if (openId !== undefined) openDesk(`request-${openId}`);
  }, [openId, openDesk]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || open) return <Waiting />;
  return <EditorOf slug={slug} request={null} />;
}
