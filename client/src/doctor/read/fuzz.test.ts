import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { MOST_COORDINATE, MOST_VERTICES } from '../limits.ts';
import { read } from './index.ts';

const FIXTURES = join(import.meta.dirname, '../../../../geodata/fixtures/doctor');
const GOOD = 'good/epsg-9213';
/** Sound files of one program, and some with arcs, blocks and several layers. */
const FILES = [
  ...readdirSync(join(FIXTURES, GOOD)).map((name) => join(GOOD, name)),
  'curve-block.dxf',
  'several_features-archive.zip',
  'several_features-systems.gpkg',
];
const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
const SEED = 20_260_101;
const RUNS = 150;

it.each(FILES)('%s, cut short or with bytes changed, is read or refused', async (name) => {
  const whole = new Uint8Array(readFileSync(join(FIXTURES, name)));
  const place = fc.nat({ max: whole.length - 1 });
  const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 12 });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.option(place), changes, async (end, changed) => {
      const bytes = whole.slice(0, end ?? whole.length);
      for (const [at, value] of changed) if (at < bytes.length) bytes[at] = value;
      const result = await read({ name, bytes }, { wasm: new Uint8Array(wasm).buffer });
      if ('refused' in result) {
        refused += 1;
        expect(result.refused.severity).toBe('stop');
      } else {
        for (const { rings } of result.features) {
          for (const { xy } of rings)
            expect(xy.every((value) => Math.abs(value) <= MOST_COORDINATE)).toBe(true);
        }
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(refused).toBeGreaterThan(0);
});

const NUMBERS = [
  '0',
  '1',
  '-1',
  '2',
  '0.5',
  '1e308',
  '-1e308',
  '1e-308',
  'NaN',
  '',
  '431500',
  '2388400',
  '65535',
  '9e15',
];
const CODES = [
  2, 8, 10, 11, 20, 21, 30, 40, 41, 42, 43, 44, 45, 50, 51, 66, 67, 70, 71, 72, 73, 74, 90, 91, 92,
  93, 94, 95, 96, 97, 210, 230,
];
const KINDS = [
  'LWPOLYLINE',
  'POLYLINE',
  'VERTEX',
  'SEQEND',
  'HATCH',
  'CIRCLE',
  'ELLIPSE',
  'ARC',
  'SPLINE',
  'INSERT',
  'LINE',
];

it('a drawing of anything is read or refused, within the limits', async () => {
  // The library speaks of each vertex that has no line.
  const spoken = vi.spyOn(console, 'error').mockImplementation(() => {});
  const value = fc.oneof(fc.constantFrom(...NUMBERS), fc.constantFrom('A', 'B', '0'));
  const pairs = fc.array(fc.tuple(fc.constantFrom(...CODES), value), { maxLength: 24 });
  const entity = fc
    .tuple(fc.constantFrom(...KINDS), pairs)
    .map(([kind, list]) => ['0', kind, ...list.flatMap(([code, text]) => [String(code), text])]);
  const entities = fc.array(entity, { maxLength: 8 }).map((list) => list.flat());
  const block = fc
    .tuple(fc.constantFrom('A', 'B'), entities)
    .map(([name, list]) => ['0', 'BLOCK', '2', name, ...list, '0', 'ENDBLK']);
  const section = (name: string, list: readonly string[]) => [
    '0',
    'SECTION',
    '2',
    name,
    ...list,
    '0',
    'ENDSEC',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 3 }), entities, async (blocks, drawn) => {
      const text = [...section('BLOCKS', blocks.flat()), ...section('ENTITIES', drawn), '0', 'EOF'];
      const bytes = new TextEncoder().encode(text.join('\n'));
      const result = await read({ name: 'x.dxf', bytes });
      if ('refused' in result) return;
      expect(result.vertices).toBeLessThanOrEqual(MOST_VERTICES);
      for (const { xy } of result.features.flatMap(({ rings }) => rings)) {
        expect(xy.every((number) => Math.abs(number) <= MOST_COORDINATE)).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 10 * RUNS },
  );
  spoken.mockRestore();
});
