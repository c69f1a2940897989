import { booleanPointInPolygon } from '@turf/turf';
import { expect, it } from 'vitest';
import { messages, square } from '../fixtures.ts';
import type { Overlay } from '../overlay.ts';
import { overlayFeatures } from './overlay.ts';

const multi = (...parts: number[][][][]) => ({ type: 'MultiPolygon' as const, coordinates: parts });
const [small, large] = [square(105.7, 21.5, 0.002), square(105.82, 21.5, 0.01)];
const overlay: Overlay = {
  standing: multi(...square(105.8, 21.5, 0.02)),
  standing_role: 'indicative',
  proposed: multi(...square(105.81, 21.5, 0.02)),
  gained: multi(...small, ...large),
  lost: null,
  gained_ha: 12.5,
  lost_ha: 0,
  overlaps: [
    {
      slug: 'ccn-a',
      name_vi: 'CCN A',
      name_en: 'A Cluster',
      ha: 1.5,
      geometry: multi(...square(105.825, 21.5, 0.001)),
      indicative: true,
    },
  ],
};

it('shows nothing without a comparison', () => {
  expect(overlayFeatures(null, 'vi', messages).features).toEqual([]);
});

it('draws every side with its hectares in words, and leaves out what there is none of', () => {
  const { features } = overlayFeatures(overlay, 'en', messages);
  expect(features.map(({ properties }) => properties?.text ?? properties?.part)).toEqual([
    'gained',
    '+12.5',
    'overlap',
    'A Cluster 1.5 ?',
    'standing',
    'proposed',
  ]);
});

it('letters the largest part, inside of it', () => {
  const text = overlayFeatures(overlay, 'vi', messages).features.find(
    ({ properties }) => properties?.text === '+12.5',
  );
  const at = text?.geometry.type === 'Point' ? text.geometry : null;
  expect(at && booleanPointInPolygon(at, multi(...large))).toBe(true);
});

it('numbers the places to look at, each in its middle', () => {
  const marks = [
    {
      n: 1,
      tone: 'bad' as const,
      geometry: { type: 'Point' as const, coordinates: [105.8, 21.5] },
    },
    {
      n: 2,
      tone: 'warn' as const,
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [105.8, 21.5],
          [105.82, 21.52],
        ],
      },
    },
  ];
  const { features } = overlayFeatures({ ...overlay, marks }, 'vi', messages);
  expect(features.slice(-3)).toMatchObject([
    {
      geometry: { coordinates: [105.8, 21.5] },
      properties: { part: 'mark-number', text: '1', tone: 'bad' },
    },
    { geometry: { type: 'LineString' }, properties: { part: 'mark', tone: 'warn' } },
    { geometry: { type: 'Point' }, properties: { part: 'mark-number', text: '2' } },
  ]);
  const at = features.at(-1)?.geometry;
  expect(at?.type === 'Point' && at.coordinates.map((degrees) => degrees.toFixed(4))).toEqual([
    '105.8100',
    '21.5100',
  ]);
});
