import { expect, it } from 'vitest';
import { basemap, messages, orientations } from '../fixtures.ts';
import { orientationFeatures } from './orientations.ts';

const parts = (name: string) =>
  orientationFeatures(orientations, basemap, 'vi', messages).features.filter(
    ({ properties }) => properties?.part === name,
  );

it('gives each region an area, a border and a lettered line', () => {
  expect(parts('area').map(({ properties }) => properties?.code)).toEqual(['west', 'east']);
  expect(parts('border')).toHaveLength(2);
  expect(parts('edge').map(({ properties }) => [properties?.name, properties?.motto])).toEqual([
    ['PHÍA TÂY', 'chè'],
    ['PHÍA ĐÔNG', 'may mặc'],
  ]);
});

it('is empty before the regions arrive', () => {
  expect(orientationFeatures(null, basemap, 'vi', messages).features).toEqual([]);
});
