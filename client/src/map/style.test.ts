import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { makeScene, makeZone, messages } from './fixtures.ts';
import { createSourceData } from './source-data.ts';
import { buildStyle, lookOf } from './style.ts';

describe('buildStyle', () => {
  it.each(['light', 'dark'] as const)('makes a valid whole, %s', (theme) => {
    const scene = makeScene({ theme, zones: { features: [makeZone(1)] }, selectedId: 1 });
    const data = createSourceData()(scene, messages, { zoom: 8.5, roomy: true });
    const style = buildStyle(lookOf(scene, false, true), data, {
      'Be Vietnam Pro Regular': [
        { url: 'https://127.0.0.1/a.woff2', 'unicode-range': ['U+00-FF'] },
      ],
    });
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });
});

describe('lookOf', () => {
  it('keeps opacity between nothing and all', () => {
    expect(lookOf(makeScene({ orientationOpacity: 7 }), false, true).orientationOpacity).toBe(1);
    expect(lookOf(makeScene({ orientationOpacity: -1 }), false, true).orientationOpacity).toBe(0);
  });

  it('looks the same whichever zone is under attention', () => {
    expect(lookOf(makeScene({ selectedId: 4, hoveredId: 5 }), false, true)).toEqual(
      lookOf(makeScene(), false, true),
    );
    expect(lookOf(makeScene(), false, true)).toMatchObject({ matching: null, measuring: false });
  });

  it('hears of the filters only where names compete for room', () => {
    const scene = makeScene({ matching: new Set([1, 3]) });
    expect(lookOf(scene, false, true).matching).toEqual([1, 3]);
    expect(lookOf(scene, false, false).matching).toBeNull();
  });
});
