import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, type JsonPath, lineOfPath } from './json-position.ts';

const TEXT = `{
  "type": "Feature}Collection",
  "features": [
    {"a": [1, [2, 3]],
     "b\\"]": "x, y"},
    {
      "a": null
    }
  ]
}`;

describe('lineOfPath', () => {
  it.each<[JsonPath, number]>([
    [[], 1],
    [['type'], 2],
    [['features'], 3],
    [['features', 0, 'a', 1, 1], 4],
    [['features', 0, 'b"]'], 5],
    [['features', 1], 6],
    [['features', 1, 'a'], 7],
  ])('finds %j on line %i', (path, line) => {
    expect(lineOfPath(TEXT, path)).toBe(line);
  });

  it('stays at the last thing it found where the path leads nowhere', () => {
    expect(lineOfPath(TEXT, ['features', 1, 'missing', 3])).toBe(6);
    expect(lineOfPath(TEXT, ['features', 9])).toBe(3);
  });

  it('finds every element of any array written one to a line', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }), (values) => {
        const text = `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
        const lines = values.map((_, i) => lineOfPath(text, [i]));
        expect(lines).toEqual(values.map((_, i) => i + 2));
      }),
      { numRuns: 200 },
    );
  });
});

describe('formatPath', () => {
  it('reads like JavaScript', () => {
    expect(formatPath(['features', 3, 'geometry', 'coordinates', 0])).toBe(
      'features[3].geometry.coordinates[0]',
    );
  });
});
