import { queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import { send } from './send.ts';
import type { Explanation } from './types.ts';

/** Why figures differ, where two people have said so. */
export const explanationsQuery = queryOptions({
  queryKey: ['explanations'],
  queryFn: ({ signal }) => get('/api/explanations', {}, {}, signal),
});

/** Explanations that wait for a second person. */
export const proposedExplanationsQuery = queryOptions({
  queryKey: ['explanations', 'proposed'],
  queryFn: ({ signal }) => get('/api/explanations/proposed', {}, {}, signal),
});

export type NewExplanation = Pick<
  Explanation,
  'difference' | 'left_value' | 'right_value' | 'explanation'
>;

export const explain = (body: NewExplanation): Promise<{ id: number }> =>
  send('POST', '/api/explanations', { body });

export const decideExplanation = (id: number, step: 'accept' | 'refuse'): Promise<void> =>
  send('POST', `/api/explanations/${id}/${step}`);
