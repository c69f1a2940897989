import type { Allocation } from '../../api/ledger-types.ts';
import type { Stage } from '../../lib/ledger/filter.ts';

/** Where an entry stands on the day that is read; an entry without a step yet is only promised. */
export const stageOf = ({ stage }: Pick<Allocation, 'stage'>): Stage => stage ?? 'committed';
