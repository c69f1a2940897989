import type { ProposedBoundary } from '../../../api/request-types.ts';

/** Changed by hand, an outline is no longer the one of its file, nor obtained like it. */
export function redrawn(
  { origin, method, basis, accuracy_m }: ProposedBoundary,
  geometry: ProposedBoundary['geometry'],
): ProposedBoundary {
  return origin
    ? { geometry, basis: 'digitised', method: '' }
    : { geometry, basis, method, accuracy_m: accuracy_m ?? null };
}
