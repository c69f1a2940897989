import type { AtlasState } from './state.ts';

/** Two sides held against each other on the map, with a divider between them. */
export interface Swipe {
  /** A plan by its id, or a scenario by its number. */
  left: string;
  right: string;
  /** Where the divider stands, in whole per cent of the map from its left; everything to its left is `left`. */
  at: number;
}

export const MIDDLE = 50;

/** What can be swiped where the reader is: versions of the plan beside the orientations, scenarios in their comparison. */
export function swipeOf({
  view,
  plan,
  scenario,
}: Pick<AtlasState, 'view' | 'plan' | 'scenario'>): 'plans' | 'scenarios' | null {
  if (view === 'regions') return 'plans';
  const comparing = view === 'planning' && plan === 'scenarios' && scenario?.startsWith('compare-');
  return comparing ? 'scenarios' : null;
}

/** Another side in place of one; the side that showed it so far shows what this one did. */
export function withSide(swipe: Swipe, side: 'left' | 'right', value: string): Swipe {
  const other = side === 'left' ? 'right' : 'left';
  return swipe[other] === value
    ? { ...swipe, [side]: value, [other]: swipe[side] }
    : { ...swipe, [side]: value };
}
