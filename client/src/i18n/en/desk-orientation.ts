import type { OrientationPart } from '../../api/request-types.ts';

/** Proposing and reviewing changes of regional orientations. */
export const orientation = {
  /** The orientation of a region in one version of the plan, by name. */
  name: (region: string, plan: string) => `Orientation of ${region} (${plan})`,
  parts: {
    priorities: 'Priority industries (text)',
    direction: 'Direction',
    note: 'Note',
    industries: 'List of industries',
    outline: 'Outline of the region',
  } satisfies Record<OrientationPart, string>,
};
