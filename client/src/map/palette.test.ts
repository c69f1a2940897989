import { describe, expect, it } from 'vitest';
import { type MapPalette, PALETTES } from './palette.ts';

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(PALETTES))('%s palette', (_theme, palette: MapPalette) => {
  const grounds = [palette.paper, ...Object.values(palette.tint)];

  it.each(Object.entries(palette.status))('%s stands out from every ground', (_status, color) => {
    for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(palette.reference)('%s of a reference layer stands out from every ground', (color) => {
    for (const ground of grounds) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  });

  it('letters are readable on what they stand on', () => {
    for (const ground of [...grounds, palette.surround]) {
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.muted, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of grounds) {
      expect(contrast(palette.waterText, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.expresswayText, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.roadText, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.sheetText, palette.surround)).toBeGreaterThanOrEqual(4.5);
    for (const text of [...Object.values(palette.change), ...palette.reference]) {
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const text of Object.values(palette.tintText)) {
      expect(contrast(text, palette.surround)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tints stay too light to compete with the zones', () => {
    for (const tint of Object.values(palette.tint)) {
      expect(contrast(tint, palette.paper)).toBeLessThan(1.25);
    }
  });
});
