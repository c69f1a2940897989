import { describe, expect, it } from 'vitest';
import { heightsIn, restAt, step } from './sheet-heights.ts';

const heights = heightsIn(700, 110);

describe('the sheet of a phone', () => {
  it('has three heights in the room it is given', () => {
    expect(heights).toEqual({ peek: 110, half: 378, full: 700 });
  });

  it('comes to rest at the nearest when let go slowly', () => {
    expect(restAt(150, 0, heights)).toBe('peek');
    expect(restAt(420, -0.1, heights)).toBe('half');
    expect(restAt(690, 0.1, heights)).toBe('full');
  });

  it('follows a flick', () => {
    expect(restAt(150, 0.9, heights)).toBe('half');
    expect(restAt(400, 0.9, heights)).toBe('full');
    expect(restAt(600, -0.9, heights)).toBe('half');
    expect(restAt(300, -2, heights)).toBe('peek');
    expect(restAt(700, 2, heights)).toBe('full');
  });

  it('steps by button and key, and stays at the ends', () => {
    expect(step('peek', 1)).toBe('half');
    expect(step('full', 1)).toBe('full');
    expect(step('half', -1)).toBe('peek');
    expect(step('peek', -1)).toBe('peek');
  });
});
