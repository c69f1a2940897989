import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ringM } from '../../src/lib/geodesy/ellipsoid.ts';
import type { LngLat } from '../../src/lib/geodesy/lng-lat.ts';
import { Desk } from '../drivers/desk.ts';
import { Sketch } from '../drivers/sketch.ts';
import { firstAdmin, type Official } from '../harness/officials.ts';
import { type RunningAtlas, startAtlas } from '../harness/server.ts';
import { withBrowser } from '../harness/session.ts';

const NEIGHBOUR = 'kcn-yen-binh';
const ZONE = 'kcn-nam-pho-yen';
/** The wall that the two zones are to share, to a tenth of a millimetre. */
const WALL: readonly LngLat[] = [
  [105.810000123, 21.480000457],
  [105.812300791, 21.440000987],
];
const [NORTH = [0, 0], SOUTH = [0, 0]] = WALL;

const { visit } = withBrowser();
let atlas: RunningAtlas;
let board: Official;
beforeAll(async () => {
  atlas = await startAtlas({ from: inject('loadedFolder') });
  const admin = await firstAdmin(atlas);
  board = await admin.invite('board', ['board']);
  const reviewer = await admin.invite('reviewer', ['reviewer_kcn']);
  const theirs = [NORTH, [105.79, 21.48], [105.79, 21.44], SOUTH, NORTH] as const;
  await reviewer.approve(await board.proposeBoundary(NEIGHBOUR, theirs));
});
afterAll(() => atlas?.stop());

/** Hectares on the ellipsoid of a closed ring. */
const hectaresOf = (ring: readonly LngLat[]) => ringM(ring.slice(0, -1)).areaM2 / 10_000;

describe('a boundary drawn on the map', () => {
  test('has a hole, and shares the very corners of its neighbour', async () => {
    const sketch = await new Sketch(new Desk(await visit({ as: board }))).open(ZONE);
    const pixelOf = await sketch.calibrate();
    /** A hand that is a little off. */
    const near = (at: LngLat) => {
      const { x, y } = pixelOf(at);
      return { x: x + 4, y: y - 3 };
    };
    await sketch.ring([
      near(NORTH),
      near(SOUTH),
      pixelOf([105.85, 21.43]),
      pixelOf([105.85, 21.47]),
    ]);
    const whole = await sketch.hectares();
    await sketch.choose('cut');
    await sketch.ring([
      pixelOf([105.825, 21.445]),
      pixelOf([105.838, 21.445]),
      pixelOf([105.83, 21.46]),
    ]);
    await sketch.hole(1, 1).waitFor();
    const holed = await sketch.hectares();
    await sketch.use();
    await sketch.desk.saved();

    const { body } = await board.send('GET', '/api/requests?mine=true&state=draft');
    const [{ id }] = body.items as [{ id: number }];
    const saved = (await board.send('GET', `/api/requests/${id}`)).body as {
      items: { boundary: { geometry: { coordinates: LngLat[][][] } } }[];
    };
    const [shell = [], hole = []] = saved.items[0]?.boundary.geometry.coordinates[0] ?? [];
    expect(shell).toEqual(expect.arrayContaining([...WALL]));
    expect(shell).toHaveLength(5);
    expect(hole).toHaveLength(4);
    expect(whole).toBeCloseTo(hectaresOf(shell), 1);
    expect(holed).toBeCloseTo(hectaresOf(shell) - hectaresOf(hole), 1);
  });
});
