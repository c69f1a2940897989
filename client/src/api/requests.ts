import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { get } from './client.ts';
import type {
  ChangeRequest,
  Evidence,
  OutlineCheck,
  RequestDraft,
  RequestEdit,
} from './request-types.ts';
import type { Paths } from './schema.gen.ts';
import { send } from './send.ts';
import { upload } from './upload.ts';

/** Everything only a signed-in person sees has a key that begins with this, and leaves with them. */
const DESK = 'desk';

export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: ({ signal }) => get('/api/fields', {}, {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const workQuery = queryOptions({
  queryKey: [DESK, 'work'],
  queryFn: ({ signal }) => get('/api/desk/work', {}, { limit: 200 }, signal),
});
export const requestQuery = (id: number) =>
  queryOptions({
    queryKey: [DESK, 'request', id],
    queryFn: ({ signal }) => get('/api/requests/{id}', { id: String(id) }, {}, signal),
  });
type RequestFilter = Paths['/api/requests']['query'];
export const requestsQuery = (filter: RequestFilter) =>
  queryOptions({
    queryKey: [DESK, 'requests', filter],
    queryFn: ({ signal }) => get('/api/requests', {}, filter, signal),
  });
export const comparisonQuery = (id: number, version: number) =>
  queryOptions({
    queryKey: [DESK, 'comparison', id, version],
    queryFn: ({ signal }) => get('/api/requests/{id}/comparison', { id: String(id) }, {}, signal),
  });

/** After a step of a request: what the desk and the atlas show may be another. */
export async function afterStep(queries: QueryClient, request: ChangeRequest): Promise<void> {
  queries.setQueryData(requestQuery(request.id).queryKey, request);
  const stale = ['work', 'requests', 'comparison'].map((part) =>
    queries.invalidateQueries({ queryKey: [DESK, part] }),
  );
  if (request.state === 'approved') {
    const facts = [
      'zones',
      'zone',
      'summary',
      'targets',
      'progress',
      'steps',
      'evaluation',
      'allocations',
      'orientations',
      'conformity',
      'changes',
      'history',
    ];
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

/** @param zone slug of the zone it is of; null: of none */
export const checkGeometry = (
  geometry: Polygon | MultiPolygon,
  zone: string | null,
  signal?: AbortSignal,
): Promise<OutlineCheck> =>
  send('POST', '/api/geometry/check', {
    body: { geometry, ...(zone === null ? {} : { zone }) },
    ...(signal ? { signal } : {}),
  });

/** The same of an outline that is text already, as the doctor keeps it. */
export const checkOutline = (
  geometry: string,
  zone: string,
  signal: AbortSignal,
): Promise<OutlineCheck> =>
  send('POST', '/api/geometry/check', {
    json: `{"geometry":${geometry},"zone":${JSON.stringify(zone)}}`,
    signal,
  });

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
