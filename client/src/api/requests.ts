import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { answerOf } from './client.ts';
import type {
  ChangeRequest,
  Comparison,
  Evidence,
  FieldInfo,
  GeometryCheck,
  RequestDraft,
  RequestEdit,
  RequestSummary,
  WorkList,
} from './request-types.ts';
import { send } from './send.ts';
import { upload } from './upload.ts';

/** Everything only a signed-in person sees has a key that begins with this, and leaves with them. */
const DESK = 'desk';

async function ask<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await answerOf(address, { cache: 'no-store', signal });
  return (await response.json()) as T;
}

export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: ({ signal }) => ask<{ items: FieldInfo[] }>('/api/fields', signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const workQuery = queryOptions({
  queryKey: [DESK, 'work'],
  queryFn: ({ signal }) => ask<WorkList>('/api/desk/work?limit=200', signal),
});
export const requestQuery = (id: number) =>
  queryOptions({
    queryKey: [DESK, 'request', id],
    queryFn: ({ signal }) => ask<ChangeRequest>(`/api/requests/${id}`, signal),
  });
export const requestsQuery = (query: string) =>
  queryOptions({
    queryKey: [DESK, 'requests', query],
    queryFn: ({ signal }) =>
      ask<{ numberMatched: number; items: RequestSummary[] }>(`/api/requests?${query}`, signal),
  });
export const comparisonQuery = (id: number, version: number) =>
  queryOptions({
    queryKey: [DESK, 'comparison', id, version],
    queryFn: ({ signal }) => ask<Comparison>(`/api/requests/${id}/comparison`, signal),
  });

/** After a step of a request: what the desk and the atlas show may be another. */
export async function afterStep(queries: QueryClient, request: ChangeRequest): Promise<void> {
  queries.setQueryData(requestQuery(request.id).queryKey, request);
  const stale = ['work', 'requests', 'comparison'].map((part) =>
    queries.invalidateQueries({ queryKey: [DESK, part] }),
  );
  if (request.state === 'approved') {
    const facts = ['zones', 'zone', 'summary', 'changes', 'history'];
    stale.push(...facts.map((part) => queries.invalidateQueries({ queryKey: [part] })));
  }
  await Promise.all(stale);
}

export const createRequest = (draft: RequestDraft): Promise<ChangeRequest> =>
  send('POST', '/api/requests', { body: draft });

export const editRequest = (
  id: number,
  version: number,
  edit: RequestEdit,
): Promise<ChangeRequest> => send('PATCH', `/api/requests/${id}`, { body: edit, version });

type Versioned = Pick<ChangeRequest, 'id' | 'version'>;
const step =
  (name: string) =>
  ({ id, version }: Versioned, body: unknown = {}): Promise<ChangeRequest> =>
    send('POST', `/api/requests/${id}/${name}`, { body, version });

export const submitRequest = (request: Versioned) => step('submit')(request);
export const withdrawRequest = (request: Versioned) => step('withdraw')(request);
export const returnRequest = (request: Versioned, note: string) =>
  step('return')(request, { note });
export const approveRequest = (request: Versioned, note: string) =>
  step('approve')(request, note ? { note } : {});
export const rebaseRequest = (request: Versioned, take: Record<string, 'mine' | 'theirs'>) =>
  step('rebase')(request, { take });

/** A draft that proposes again what stood at a revision. */
export const restoreZone = (slug: string, revision: number): Promise<ChangeRequest> =>
  send('POST', `/api/zones/${encodeURIComponent(slug)}/restoration`, { body: { revision } });

export const confirmZone = (
  slug: string,
  note?: string,
): Promise<{ zone: string; confirmed_on: string; revision: number }> =>
  send('POST', `/api/zones/${encodeURIComponent(slug)}/confirmation`, {
    body: note ? { note } : {},
  });

export const checkGeometry = (
  geometry: Polygon | MultiPolygon,
  zone: string,
  signal?: AbortSignal,
): Promise<GeometryCheck> =>
  send('POST', '/api/geometry/check', { body: { geometry, zone }, ...(signal ? { signal } : {}) });

export const addEvidence = (
  request: number,
  file: File,
  onProgress: (share: number) => void,
): Promise<Evidence> =>
  upload('PUT', `/api/requests/${request}/evidence?name=${encodeURIComponent(file.name)}`, file, {
    onProgress,
  });

export const removeEvidence = (request: number, evidence: number): Promise<void> =>
  send('DELETE', `/api/requests/${request}/evidence/${evidence}`);
