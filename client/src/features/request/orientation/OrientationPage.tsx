import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orientationsQuery } from '../../../api/queries.ts';
import type { ChangeRequest, OrientationDraft } from '../../../api/request-types.ts';
import { requestsQuery } from '../../../api/requests.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import { useAtlas } from '../../../store/context.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useMapApi } from '../../stage/map-api.ts';
import { useRegionsOnMap } from '../../stage/useRegionsOnMap.ts';
import { OrientationEditor } from './OrientationEditor.tsx';

interface About {
  plan: string;
  region: OrientationDraft['region'];
}

/** The form of a request about an orientation, with what stands beside it. */
export function OrientationForm({
  plan,
  region,
  request,
}: About & { request: ChangeRequest | null }) {
  const { d } = useDeskWords();
  const { data, error, refetch } = useQuery(orientationsQuery({}, plan));
  const map = useMapApi();
  useEffect(() => map.current?.fitRegion(region), [map, region]);
  useRegionsOnMap(plan);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton width="90%" height={60} />;
  const standing = data.features.find(({ properties }) => properties.code === region);
  if (!standing) return <Notice tone="warn">{d.orientation.gone}</Notice>;
  return <OrientationEditor standing={standing} revision={data.revision} request={request} />;
}

/** A request about an orientation: goes on with the author's own draft where there is one. */
export function NewOrientation({ plan, region }: About) {
  const openDesk = useAtlas((s) => s.openDesk);
  const { data, error, refetch } = useQuery({
    ...requestsQuery({ subject: 'planning', mine: 'true', limit: 100 }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const open = data?.items.find(
    ({ state, region: of }) =>
      (state === 'draft' || state === 'returned') && of?.plan === plan && of.code === region,
  );
  const openId = open?.id;
  useEffect(() => {
    if (openId !== undefined) openDesk(`request-${openId}`);
  }, [openId, openDesk]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data || open) return <Skeleton width="90%" height={60} />;
  return <OrientationForm plan={plan} region={region} request={null} />;
}
