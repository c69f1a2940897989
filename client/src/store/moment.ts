import type { Moment } from '../api/queries.ts';
import type { AtlasState } from './state.ts';

/** The moment every read is asked for; empty while the atlas follows today. */
export function momentOf({ asOf, knownAt }: Pick<AtlasState, 'asOf' | 'knownAt'>): Moment {
  return { ...(asOf ? { as_of: asOf } : {}), ...(knownAt !== null ? { known_at: knownAt } : {}) };
}
