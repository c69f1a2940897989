import { describe, expect, it } from 'vitest';
import { discOnBox, discOnSegment, overlap, segmentOnBox, segmentsCross, within } from './boxes.ts';

const box = { left: 0, top: 0, right: 10, bottom: 4 };

describe('boxes', () => {
  it('overlap by area, not by touching', () => {
    expect(overlap(box, { left: 9, top: 3, right: 20, bottom: 20 })).toBe(true);
    expect(overlap(box, { left: 10, top: 0, right: 20, bottom: 4 })).toBe(false);
  });

  it('lie within others', () => {
    expect(within({ left: 1, top: 1, right: 9, bottom: 3 }, box)).toBe(true);
    expect(within({ left: 1, top: 1, right: 11, bottom: 3 }, box)).toBe(false);
  });

  it('meet discs at sides and corners', () => {
    expect(discOnBox({ x: 5, y: 6, r: 2.1 }, box)).toBe(true);
    expect(discOnBox({ x: 12, y: 6, r: 2.7 }, box)).toBe(false);
    expect(discOnBox({ x: 5, y: 2, r: 0.1 }, box)).toBe(true);
  });
});

describe('segments', () => {
  it('cross only between their ends', () => {
    expect(
      segmentsCross(
        [
          [0, 0],
          [4, 4],
        ],
        [
          [0, 4],
          [4, 0],
        ],
      ),
    ).toBe(true);
    expect(
      segmentsCross(
        [
          [0, 0],
          [1, 1],
        ],
        [
          [0, 4],
          [4, 0],
        ],
      ),
    ).toBe(false);
    expect(
      segmentsCross(
        [
          [0, 0],
          [4, 0],
        ],
        [
          [0, 1],
          [4, 1],
        ],
      ),
    ).toBe(false);
  });

  it('run through discs and boxes', () => {
    expect(
      discOnSegment({ x: 2, y: 1, r: 1.5 }, [
        [0, 0],
        [4, 0],
      ]),
    ).toBe(true);
    expect(
      discOnSegment({ x: 9, y: 0, r: 1.5 }, [
        [0, 0],
        [4, 0],
      ]),
    ).toBe(false);
    expect(
      segmentOnBox(
        [
          [-5, 2],
          [15, 2],
        ],
        box,
      ),
    ).toBe(true);
    expect(
      segmentOnBox(
        [
          [2, 2],
          [3, 3],
        ],
        box,
      ),
    ).toBe(true);
    expect(
      segmentOnBox(
        [
          [-5, 9],
          [15, 9],
        ],
        box,
      ),
    ).toBe(false);
  });
});
