import type { QueryKey } from '@tanstack/react-query';
import type { RevisionNews } from './follow.ts';

/** Answers that any revision may change: lists, sums, the feed, what waits on a desk. */
const WHOLE = [
  'zones',
  'summary',
  'targets',
  'progress',
  'steps',
  'evaluation',
  'allocations',
  'changes',
  'desk',
  'conformity',
  'orientations',
];
/** Answers about one zone; its slug is the second part of the key. */
const OF_ZONE = ['zone', 'history'];

const pins = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && ('as_of' in part || 'known_at' in part);

/** Whether a revision may have changed a loaded answer. One pinned to a day is left as it was read. */
export function affects({ zones }: Pick<RevisionNews, 'zones'>, key: QueryKey): boolean {
  const [name, subject] = key;
  if (typeof name !== 'string' || key.some(pins)) return false;
  if (WHOLE.includes(name)) return true;
  if (!OF_ZONE.includes(name)) return false;
  return zones.length === 0 || zones.some(({ slug }) => slug === subject);
}
