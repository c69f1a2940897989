import { expect, it } from 'vitest';
import { sumsOf } from './sums.ts';

it('adds up hectares by who received them, never the two together', () => {
  const entries = [
    { recipient: 'tenant', held_ha: 0.1, area_ha: 0.1 },
    { recipient: 'tenant', held_ha: 0.2, area_ha: 1 },
    { recipient: 'developer', held_ha: 50, area_ha: 50 },
  ] as const;
  expect(sumsOf(entries)).toEqual([
    { recipient: 'developer', entries: 1, held: 50, entered: 50 },
    { recipient: 'tenant', entries: 2, held: 0.3, entered: 1.1 },
  ]);
  expect(sumsOf([])).toEqual([]);
});
