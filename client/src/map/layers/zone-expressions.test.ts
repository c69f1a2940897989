import { expression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { markRadius } from '../marks/spec.ts';
import { metresPerPixel } from '../mercator.ts';
import { HANDOVER } from './look.ts';
import { arriving, leaving, symbolScale, symbolSize } from './zone-expressions.ts';

function evaluate(value: unknown, zoom: number): number {
  const parsed = expression.createExpression(value, 'test');
  if (parsed.result === 'error') throw new Error(String(parsed.value[0]));
  return parsed.value.evaluate({ zoom });
}

describe('the size of a symbol', () => {
  it.each([6, 7, 8.2, 8.75, 9.9, 10.5, 11.3, 12, 14])('is picked as drawn at zoom %d', (zoom) => {
    expect(symbolScale(zoom)).toBeCloseTo(evaluate(symbolSize, zoom), 6);
  });

  it('is the true size of the land where polygons take over', () => {
    const radius =
      markRadius(400) * symbolScale(HANDOVER.from) * metresPerPixel(21.9, HANDOVER.from);
    expect(Math.abs((Math.PI * radius ** 2) / 4e6 - 1)).toBeLessThan(0.03);
    expect(symbolScale(HANDOVER.to) / symbolScale(HANDOVER.from)).toBeCloseTo(2 ** 1.5);
  });
});

it('symbols leave as polygons arrive, with neither gone in between', () => {
  expect([evaluate(leaving(1), 10), evaluate(arriving(1), 10)]).toEqual([1, 0]);
  expect([evaluate(leaving(1), 12), evaluate(arriving(1), 12)]).toEqual([0, 1]);
  for (let zoom = 10.5; zoom <= 12; zoom += 0.1) {
    expect(evaluate(leaving(1), zoom) + evaluate(arriving(1), zoom)).toBeGreaterThanOrEqual(1);
  }
});
