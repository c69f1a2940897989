import { expect, it } from 'vitest';
import { surroundings } from './surroundings.ts';

const camera = { lon: 105.84, lat: 21.59, zoom: 14, bearing: 0 };

it('is a box round all that a map may show, on a grid', () => {
  const [west = 0, south = 0, east = 0, north = 0] =
    surroundings(camera, 1440, 900)?.split(',').map(Number) ?? [];
  expect([west, south, east, north]).toEqual([105.75, 21.5, 105.95, 21.65]);
  expect(surroundings({ ...camera, lon: 105.841, bearing: 40 }, 1440, 900)).toBe(
    surroundings(camera, 1440, 900),
  );
});

it('is none where no boundary is drawn', () => {
  expect(surroundings({ ...camera, zoom: 9 }, 1440, 900)).toBeNull();
});
