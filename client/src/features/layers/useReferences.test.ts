import { expect, it } from 'vitest';
import { makeLayer } from '../../testing/layers.ts';
import { referenceOf } from './useReferences.ts';

it('draws polygons from our own server, and pictures from the service itself', () => {
  const upload = makeLayer(1, { tint: 4, attribution: 'Sở' });
  expect(referenceOf(upload, 40)).toEqual({
    id: upload.id,
    opacity: 0.4,
    attribution: 'Sở',
    bounds: upload.bounds,
    attempt: 0,
    drawing: { type: 'polygons', data: `/api/layers/${upload.id}/features`, tint: 4 },
  });
  const tiles = 'https://maps.example/{z}/{x}/{y}.png';
  const service = {
    url: tiles,
    layer: null,
    tiles,
    scheme: 'tms' as const,
    min_zoom: 3,
    max_zoom: 17,
  };
  const xyz = makeLayer(2, { kind: 'xyz', tint: null, service });
  expect(referenceOf(xyz, 100, 2)).toMatchObject({
    attempt: 2,
    drawing: { type: 'pictures', tiles, scheme: 'tms', minZoom: 3, maxZoom: 17 },
  });
  // The policy of the page would refuse each picture, and the console would fill.
  expect(referenceOf({ ...xyz, allowed: false }, 100)).toBeNull();
});
