import { coversMap } from './desk-place.ts';
import { planCoversMap } from './plan-place.ts';
import type { AtlasState } from './state.ts';

/** Reading instead of the map: pages that speak of no place take the whole screen. */
export function readsPage({ view, desk, plan }: AtlasState): boolean {
  switch (view) {
    case 'summary':
    case 'changes':
      return true;
    case 'desk':
      return coversMap(desk);
    case 'planning':
      return planCoversMap(plan);
    default:
      return false;
  }
}
