import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, within } from './boxes.ts';
import { type CalloutRequest, placeCallouts, type Surroundings } from './place.ts';

const around = (changes: Partial<Surroundings> = {}): Surroundings => ({
  small: [],
  lettered: [],
  closed: [],
  frame: { left: -400, top: -400, right: 400, bottom: 400 },
  ...changes,
});
const request = (id: number, x: number, y: number): CalloutRequest => ({
  id,
  x,
  y,
  r: 12,
  width: 60,
  height: 14,
});

describe('placeCallouts', () => {
  it('sets a lone name beside its disc, to the right, without a leader', () => {
    const [callout] = placeCallouts([request(1, 0, 0)], around());
    expect(callout).toMatchObject({ id: 1, anchor: 'left', leader: null });
    expect(callout?.box.left).toBeCloseTo(15);
  });

  it('leads names out of a crowd, never over one another', () => {
    const crowd = Array.from({ length: 9 }, (_, i) =>
      request(i, (i % 3) * 14, Math.floor(i / 3) * 14),
    );
    const callouts = placeCallouts(crowd, around());
    expect(callouts).toHaveLength(9);
    expect(callouts.some(({ leader }) => leader !== null)).toBe(true);
    for (const a of callouts) {
      for (const b of callouts) if (a !== b) expect(overlap(a.box, b.box)).toBe(false);
    }
  });

  it('starts each leader in the middle of its disc', () => {
    const blocked = around({ lettered: [{ x: 0, y: 0, r: 40 }] });
    const [callout] = placeCallouts([request(1, 0, 0)], blocked);
    expect(callout?.leader?.[0]).toEqual([0, 0]);
  });

  it('keeps to the frame and out of closed boxes', () => {
    const closed = { left: 0, top: -200, right: 300, bottom: 200 };
    const frame = { left: -300, top: -300, right: 300, bottom: 300 };
    const points = fc.array(
      fc.tuple(fc.integer({ min: -150, max: 0 }), fc.integer({ min: -150, max: 150 })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(points, (points) => {
        const requests = points.map(([x, y], i) => request(i, x, y));
        for (const { box } of placeCallouts(requests, around({ closed: [closed], frame }))) {
          expect(overlap(box, closed)).toBe(false);
          expect(within(box, frame)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out a name that finds no room', () => {
    const frame = { left: -20, top: -20, right: 20, bottom: 20 };
    expect(placeCallouts([request(1, 0, 0)], around({ frame }))).toEqual([]);
  });

  it('gives the same layout for the same input', () => {
    const crowd = Array.from({ length: 6 }, (_, i) => request(i, i * 9, (i * 7) % 20));
    expect(placeCallouts(crowd, around())).toEqual(placeCallouts(crowd, around()));
  });
});
