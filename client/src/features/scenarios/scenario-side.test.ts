import { expect, it } from 'vitest';
import type { ScenarioContent } from '../../api/scenarios.ts';
import { makeZone } from '../../testing/zones.ts';
import { type SideWords, scenarioSide, undrawnIn } from './scenario-side.ts';

const OUTLINE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [105.8, 21.5],
      [105.9, 21.5],
      [105.9, 21.6],
      [105.8, 21.5],
    ],
  ],
};
const words: SideWords = {
  name: ({ zone, new: id }) => zone ?? id ?? '',
  fresh: 'khu mới',
  extension: (ha) => `mở rộng ${ha}`,
  step: ({ year, hectares, status }) => `${year}: ${hectares ?? ''}${status ?? ''}`,
  middle: () => [105.8, 21.5],
};
const zones = [makeZone(1), makeZone(2), makeZone(3)];
const one: ScenarioContent = {
  steps: [
    { zone: 'kcn-thu-1', year: 2028, hectares: 20 },
    { zone: 'kcn-thu-1', year: 2029, status: 'operating' },
    { zone: 'kcn-thu-1', year: 2027, status: 'under_construction' },
    { new: 'n1', year: 2030, hectares: 5 },
  ],
  new_zones: [
    { id: 'n1', kind: 'kcn', name: 'Mới', outline: OUTLINE },
    { id: 'n2', kind: 'ccn', name: 'Chưa vẽ' },
  ],
  extensions: [{ zone: 'kcn-thu-2', hectares: 7, outline: OUTLINE }],
};
const two: ScenarioContent = {
  steps: [
    { zone: 'kcn-thu-1', year: 2028, hectares: 20 },
    { new: 'n1', year: 2030, hectares: 5 },
  ],
  new_zones: [{ id: 'n1', kind: 'kcn', name: 'Khác', outline: OUTLINE }],
  extensions: [],
};

it('gives zones the last status of the scenario and leaves those of the atlas as they are', () => {
  const side = scenarioSide(one, two, zones, words);
  expect(side.zones?.features.map(({ properties }) => properties.status)).toEqual([
    'operating',
    zones[1]?.properties.status,
    zones[2]?.properties.status,
  ]);
  expect(zones[0]?.properties.status).not.toBe('operating');
});

it('letters each place, and marks what the other scenario does not say', () => {
  const side = scenarioSide(one, two, zones, words);
  expect(side.notes?.map(({ title, marked, plain }) => [title, marked, plain])).toEqual([
    ['kcn-thu-1', ['+ 2027: under_construction', '+ 2029: operating'], ['2028: 20']],
    ['kcn-thu-2', ['+ mở rộng 7'], []],
    // A new zone of the other has the same name inside by chance alone.
    ['n1', ['+ khu mới', '+ 2030: 5'], []],
  ]);
});

it('draws what is drawn, and lets the places of both stand out on either side', () => {
  const side = scenarioSide(two, one, zones, words);
  expect(side.held?.polygons).toHaveLength(1);
  expect(side.matching).toEqual(new Set([1, 2]));
  expect(scenarioSide(one, two, zones, words).held?.polygons).toHaveLength(2);
  expect(undrawnIn(one)).toEqual(['Chưa vẽ']);
});
