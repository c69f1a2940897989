import { describe, expect, it } from 'vitest';
import { afterKey, placeAt } from './position.ts';

describe('the divider', () => {
  it('stands where it is dragged, inside what panels leave of the map', () => {
    const card = { left: 0, right: 420 };
    expect(placeAt(300, 1020, card)).toBe(50);
    expect(placeAt(-40, 1020, card)).toBe(0);
    expect(placeAt(900, 1020, card)).toBe(100);
    expect(placeAt(100, 400, { left: 0, right: 400 })).toBe(50);
  });

  it('moves by keys and never leaves the map', () => {
    expect(afterKey(50, 'ArrowLeft', false)).toBe(48);
    expect(afterKey(50, 'ArrowRight', true)).toBe(60);
    expect(afterKey(99, 'ArrowUp', false)).toBe(100);
    expect(afterKey(5, 'PageDown', false)).toBe(0);
    expect([afterKey(50, 'Home', false), afterKey(50, 'End', false)]).toEqual([0, 100]);
    expect(afterKey(50, 'Tab', false)).toBeNull();
  });
});
