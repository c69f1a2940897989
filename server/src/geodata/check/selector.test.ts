import { describe, expect, it } from 'vitest';
import { parseSelector } from './selector.ts';

describe('parseSelector', () => {
  it('reads every restriction', () => {
    const text =
      'kind=ccn; province=bac-kan; status=established|operating; area=known; established_by=2025';
    expect(parseSelector(text)).toEqual({
      value: {
        kind: 'ccn',
        province: 'bac-kan',
        status: ['established', 'operating'],
        areaKnown: true,
        establishedBy: 2025,
      },
    });
  });

  it.each(['kind=park', 'province=hanoi', 'status=operating|closed', 'area=any', 'size=3', ''])(
    'refuses %j instead of selecting everything',
    (text) => {
      expect(parseSelector(text)).toHaveProperty('fault');
    },
  );
});
