import { expect, it } from 'vitest';
import { layerOf } from './layer.ts';
import { prepare } from './pipeline.ts';
import { NEAR_DIEM_THUY } from './testing/context.ts';

const box = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];
async function readingOf(name: string, text: string) {
  const reading = await prepare({ name, bytes: new TextEncoder().encode(text) });
  if ('refused' in reading) throw new Error(JSON.stringify(reading.refused));
  return reading;
}
const collection = (polygons: number[][][][], crs?: string) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...(crs ? { crs: { type: 'name', properties: { name: crs } } } : {}),
    features: polygons.map((coordinates, i) => ({
      type: 'Feature',
      properties: { name: `Ô ${i + 1}` },
      geometry: { type: 'Polygon', coordinates },
    })),
  });

it('gives every polygon of a file with its name, without asking which is meant', async () => {
  const text = collection([box(105.9, 21.4, 0.01), box(105.95, 21.45, 0.01)]);
  const layer = layerOf(await readingOf('rung.geojson', text), [], NEAR_DIEM_THUY);
  expect(layer).toMatchObject({ usable: true, crs: 4326, count: 2 });
  expect(layer.polygons.map(({ n, name }) => [n, name])).toEqual([
    [1, 'Ô 1'],
    [2, 'Ô 2'],
  ]);
  expect(layer.polygons[0]?.geometry.coordinates[0]?.[0]).toEqual(box(105.9, 21.4, 0.01)[0]);
});

it('never guesses a system in silence: a person chooses', async () => {
  const rows = ['X;Y', '2370000;435000', '2370000;436000', '2371000;436000', '2371000;435000'];
  const reading = await readingOf('goc.csv', rows.join('\n'));
  const unsure = layerOf(reading, [], NEAR_DIEM_THUY);
  expect(unsure).toMatchObject({ usable: false, polygons: [] });
  const fix = unsure.findings.flatMap(({ fixes }) => fixes).find(({ code }) => code === 'use_crs');
  if (!fix) throw new Error('no system is offered');
  const chosen = layerOf(reading, [fix], NEAR_DIEM_THUY);
  expect(chosen.usable).toBe(true);
  expect(chosen.polygons).toHaveLength(1);
});

it('does not close a ring that the file left open unless told to', async () => {
  const open = box(105.9, 21.4, 0.01).map((ring) => ring.slice(0, -1));
  const reading = await readingOf('ho.geojson', collection([open]));
  const asked = layerOf(reading, [], NEAR_DIEM_THUY);
  expect(asked.usable).toBe(false);
  expect(asked.findings.map(({ code }) => code)).toContain('ring_open');
  expect(layerOf(reading, [{ code: 'close_rings' }], NEAR_DIEM_THUY).usable).toBe(true);
});

it('takes the shapes of one layer alone', async () => {
  const text = collection([box(105.9, 21.4, 0.01), box(105.95, 21.45, 0.01)]);
  const reading = await readingOf('hai.geojson', text);
  const layer = layerOf(reading, [{ code: 'pick', features: [2] }], NEAR_DIEM_THUY);
  expect(layer.polygons.map(({ n }) => n)).toEqual([2]);
});
