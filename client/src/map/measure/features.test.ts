import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../lib/geodesy/lng-lat.ts';
import { messages } from '../fixtures.ts';
import { measureFeatures, middles } from './features.ts';
import { measureResult } from './results.ts';
import { addPoint, closeMeasure, type MeasureMode, startMeasure } from './state.ts';

const POINTS: LngLat[] = [
  [105.8, 21.5],
  [105.9, 21.5],
  [105.9, 21.6],
];
const open = (mode: MeasureMode, count = 3) =>
  POINTS.slice(0, count).reduce(addPoint, startMeasure(mode));
const parts = (...args: Parameters<typeof measureFeatures>) =>
  measureFeatures(...args).features.map(({ properties }) => properties?.part as string);

describe('the drawn figure', () => {
  it('is nothing before it begins', () => {
    expect(parts(null, null, null, messages)).toEqual([]);
  });

  it('has a handle on each point and between points', () => {
    const drawn = parts(open('distance'), null, null, messages);
    expect(drawn.filter((part) => part === 'point')).toHaveLength(3);
    expect(drawn.filter((part) => part === 'middle')).toHaveLength(2);
    expect(middles(open('area')).map(({ index }) => index)).toEqual([1, 2, 3]);
  });

  it('follows the pointer until it is finished', () => {
    const pointer = { at: [105.8, 21.6] as const, snapped: true };
    expect(parts(open('area'), pointer, null, messages)).toEqual(
      expect.arrayContaining(['preview', 'snap']),
    );
    expect(parts(closeMeasure(open('area')), pointer, null, messages)).not.toContain('preview');
  });

  it('is lettered once the figures are there', () => {
    const state = closeMeasure(open('area'));
    const { features } = measureFeatures(state, null, measureResult(state), messages);
    const texts = features.flatMap(({ properties }) => properties?.text ?? []);
    expect(texts).toHaveLength(4);
    expect(texts.filter((text: string) => text.endsWith(' ha'))).toHaveLength(1);
  });

  it('marks where a ring crosses itself and gives no area', () => {
    const bow: LngLat[] = [
      [105.8, 21.5],
      [105.9, 21.6],
      [105.9, 21.5],
      [105.8, 21.6],
    ];
    const state = bow.reduce(addPoint, startMeasure('area'));
    const drawn = parts(state, null, measureResult(state), messages);
    expect(drawn).toContain('crossing');
    expect(drawn).not.toContain('total');
  });
});
