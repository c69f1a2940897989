import { expect, it } from 'vitest';
import { square } from '../fixtures.ts';
import { ringAt } from './pick-ring.ts';

const ring = (west: number, size: number) => square(west, 21.5, size)[0]?.[0] ?? [];
const hole = square(105.803, 21.503, 0.003)[0]?.[0] ?? [];
const island = square(105.804, 21.504, 0.001)[0]?.[0] ?? [];
const geometry = {
  type: 'MultiPolygon' as const,
  coordinates: [[ring(105.8, 0.01), hole], [ring(105.9, 0.01)], [island]],
};
const shell = { part: 0, ring: 0 };

it('means the innermost ring round a click', () => {
  expect(ringAt(geometry, [105.801, 21.501], 5, shell)).toEqual(shell);
  expect(ringAt(geometry, [105.8035, 21.5035], 5, shell)).toEqual({ part: 0, ring: 1 });
  expect(ringAt(geometry, [105.8045, 21.5045], 5, shell)).toEqual({ part: 2, ring: 0 });
  expect(ringAt(geometry, [105.905, 21.505], 5, shell)).toEqual({ part: 1, ring: 0 });
  expect(ringAt(geometry, [105.85, 21.505], 5, shell)).toBeNull();
  expect(ringAt(null, [105.85, 21.505], 5, shell)).toBeNull();
});

it('means the edge beside it first, of the ring chosen already before others', () => {
  const beside = [105.80299, 21.5045] as const;
  expect(ringAt(geometry, beside, 5, shell)).toEqual({ part: 0, ring: 1 });
  const both = [105.8035, 21.5045] as const;
  expect(ringAt(geometry, both, 80, { part: 2, ring: 0 })).toEqual({ part: 2, ring: 0 });
  expect(ringAt(geometry, both, 80, { part: 0, ring: 1 })).toEqual({ part: 0, ring: 1 });
});
