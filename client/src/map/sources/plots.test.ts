import { expect, it } from 'vitest';
import { messages, square } from '../fixtures.ts';
import { NO_PLOTS, type Plot } from '../plots.ts';
import { plotFeatures } from './plots.ts';

const plot = (key: string, tone: Plot['tone'], ha: number): Plot => ({
  key,
  tone,
  ha,
  geometry: { type: 'MultiPolygon', coordinates: square(105.8, 21.5, 0.002) },
});

it('draws nothing where there are no plots', () => {
  expect(plotFeatures(NO_PLOTS, messages).features).toEqual([]);
});

it('draws what is proposed over what stands, each with its hectares', () => {
  const { features } = plotFeatures(
    [plot('b', 'proposed', 2), plot('a', 'standing', 10)],
    messages,
  );
  expect(features.map(({ properties }) => [properties?.part, properties?.tone])).toEqual([
    ['plot', 'standing'],
    ['text', 'standing'],
    ['plot', 'proposed'],
    ['text', 'proposed'],
  ]);
  expect(features[1]?.properties?.text).toBe(messages.hectares(10, 'exact'));
});

it('leaves out a plot without any ground', () => {
  const empty = {
    ...plot('a', 'standing', 1),
    geometry: { type: 'MultiPolygon', coordinates: [] },
  };
  expect(plotFeatures([empty as Plot], messages).features).toEqual([]);
});
