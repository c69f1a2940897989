import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markExtent } from './draw.ts';
import { imageFor } from './images.ts';
import { markId, parseMarkId } from './spec.ts';

class FakeCanvas {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  getContext() {
    return new Proxy(
      {},
      {
        get: (_, name) =>
          name === 'getImageData'
            ? (_x: number, _y: number, width: number, height: number) => ({ width, height })
            : () => {},
        set: () => true,
      },
    );
  }
}

describe('imageFor', () => {
  beforeEach(() => {
    vi.stubGlobal('OffscreenCanvas', FakeCanvas);
    vi.stubGlobal('devicePixelRatio', 2);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('draws a mark finer than the screen', () => {
    const id = 'mark/light/operating/kcn/14.5/90-100/plain';
    const spec = parseMarkId(id);
    const image = imageFor(id);
    expect(spec && markId(spec)).toBe(id);
    expect(image?.pixelRatio).toBe(3);
    expect(image?.data.width).toBe(spec ? 2 * markExtent(spec) * 3 : 0);
  });

  it('draws patterns, and plates that stretch in the middle', () => {
    expect(imageFor('pattern/dark/established')?.data.width).toBe(24);
    expect(imageFor('change/dark/lost')?.data.width).toBe(36);
    const plate = imageFor('shield/light/expressway');
    expect(plate?.stretchX).toEqual([[8, 20]]);
    expect(plate?.content).toEqual([8, 8, 20, 20]);
  });

  it('has nothing for a name it does not know', () => {
    expect(imageFor('airport-15')).toBeNull();
    expect(imageFor('shield/light/railway')).toBeNull();
  });
});
