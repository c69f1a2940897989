import type { QueryClient } from '@tanstack/react-query';
import type { ChangeItem, ChangeRequest } from '../../api/request-types.ts';
import { createRequest, editRequest, requestQuery, requestsQuery } from '../../api/requests.ts';

const placeOf = ({ field, scope = '' }: ChangeItem) => `${field}/${scope}`;

/** Puts one change into the author's open draft for the zone, or begins a draft with it. */
export async function proposeItem(
  queries: QueryClient,
  zone: string,
  item: ChangeItem,
): Promise<ChangeRequest> {
  const { items } = await queries.fetchQuery({
    ...requestsQuery({ zone, mine: 'true', limit: 20 }),
    staleTime: 0,
  });
  const open = items.find(({ state }) => state === 'draft' || state === 'returned');
  return open
    ? addTo(await queries.fetchQuery({ ...requestQuery(open.id), staleTime: 0 }), item)
    : createRequest({ zone, items: [item] });
}

function addTo(draft: ChangeRequest, item: ChangeItem): Promise<ChangeRequest> {
  const others = draft.items.filter((one) => placeOf(one) !== placeOf(item));
  return editRequest(draft.id, draft.version, { items: [...others, item] });
}
