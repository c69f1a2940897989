import { expect, it } from 'vitest';
import { differencesOf } from './differences.ts';

const rule = (region: 'west' | 'south' | 'north', industry: string, wanted = true) => ({
  region,
  industry,
  class: wanted ? ('matches' as const) : ('neutral' as const),
});

it('tells what a region is no longer asked for, and what it is asked for now', () => {
  const older = [rule('west', '08'), rule('west', '07'), rule('west', '16'), rule('south', '26')];
  const newer = [
    rule('west', '07', false),
    rule('west', '16'),
    rule('west', '31'),
    rule('south', '26'),
    rule('north', '24'),
  ];
  expect(differencesOf(older, newer)).toEqual([
    { region: 'west', how: 'lost', industries: ['07', '08'] },
    { region: 'west', how: 'gained', industries: ['31'] },
  ]);
});
