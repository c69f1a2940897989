import { describe, expect, it } from 'vitest';
import { finding, point } from './finding.ts';
import { groundFindings, type MeasuredGround, withGround } from './ground.ts';

const CLEAR: MeasuredGround = {
  valid: true,
  problems: [],
  overlaps: [],
  outside_ha: 0,
  outside_bounds: null,
  communes: null,
};
const other = { name_vi: 'Khu A', name_en: 'Park A', ha: 2, bounds: [105, 21, 106, 22] };
const edge = groundFindings(
  { ...CLEAR, outside_ha: 0.8, outside_bounds: [105, 21, 106, 22] },
  'vi',
);

describe('the ground of others', () => {
  it('has a footprint give way, and a boundary not', () => {
    const overlaps = [
      { ...other, indicative: true },
      { ...other, indicative: false },
    ];
    const found = groundFindings({ ...CLEAR, overlaps }, 'en');
    expect(found.map(({ severity, figures }) => [severity, figures])).toEqual([
      ['note', { name: 'Park A', ha: 2, indicative: 1 }],
      ['warn', { name: 'Park A', ha: 2 }],
    ]);
  });

  it('is not looked at where the database refuses the shape, and the place is told', () => {
    const problems = [{ code: 'shape_invalid', at: [105.8, 21.5] }];
    expect(groundFindings({ ...CLEAR, valid: false, problems }, 'vi')).toMatchObject([
      { code: 'shape_invalid', severity: 'stop', place: { kind: 'point', at: [105.8, 21.5] } },
    ]);
  });

  it('stands in one list with what was found before, by weight', () => {
    const own = [finding('ring_open', 'ask'), finding('altitude_dropped', 'note')];
    const overlap = groundFindings({ ...CLEAR, overlaps: [{ ...other, indicative: false }] }, 'vi');
    expect(withGround(own, overlap).map(({ code }) => code)).toEqual([
      'ring_open',
      'overlap',
      'altitude_dropped',
    ]);
  });

  it('tells the edge of the province once, in hectares', () => {
    const metres = finding('outside_province', 'warn', { places: [point([105, 21])] });
    expect(withGround([metres], edge)).toEqual(edge);
    expect(withGround([metres], [])).toEqual([metres]);
  });

  it('makes no more than a note of what lies within the error of that edge', () => {
    expect(withGround([], edge)).toMatchObject([{ code: 'outside_province', severity: 'note' }]);
  });
});
