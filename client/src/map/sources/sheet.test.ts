import { expect, it } from 'vitest';
import { sheetFeatures } from './sheet.ts';

it('draws whole and half degrees, and the six neighbours outside the province', () => {
  const { features } = sheetFeatures();
  const lines = features.filter(({ geometry }) => geometry.type === 'LineString');
  const meridians = lines.flatMap(({ geometry }) => {
    const [from, to] = geometry.type === 'LineString' ? geometry.coordinates : [];
    return from?.[0] !== undefined && from[0] === to?.[0] ? [from[0]] : [];
  });
  expect(meridians).toContain(106);
  expect(meridians).toContain(105.5);
  const names = features.filter(({ properties }) => properties?.part === 'neighbour');
  expect(names).toHaveLength(6);
});
