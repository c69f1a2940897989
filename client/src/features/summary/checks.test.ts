import { describe, expect, it } from 'vitest';
import { byTopic, closingSign, foundSign, isStated, sideBar } from './checks.ts';
import { check, term } from './testing.ts';

describe('the sign between two sides', () => {
  it('says what holds where a relation fails', () => {
    const signs = ['=', '<=', '>=', '<', '>'].map((relation) => foundSign(check({ relation })));
    expect(signs).toEqual(['≠', '>', '<', '≥', '≤']);
  });
  it('is the relation itself where it holds', () => {
    const signs = ['=', '<=', '>=', '<'].map((relation) =>
      closingSign(check({ relation, difference: 0 })),
    );
    expect(signs).toEqual(['=', '≤', '≥', '<']);
  });
  it('does not call two rounded figures equal', () => {
    expect(closingSign(check({ relation: '=', difference: -0.02 }))).toBe('≈');
  });
});

it('a side is stated only when it is one published figure', () => {
  expect(isStated([term(1)])).toBe(true);
  expect(isStated([term(1, { figure: null })])).toBe(false);
  expect(isStated([term(1), term(2)])).toBe(false);
  expect(isStated([])).toBe(false);
});

describe('bars', () => {
  it('the longer side shows by how much it goes beyond', () => {
    const parts = check({ left_value: 200, right_value: 150 });
    expect(sideBar(parts, 'left')).toEqual({ length: 1, excess: 0.25 });
    expect(sideBar(parts, 'right')).toEqual({ length: 0.75, excess: 0 });
  });
  it('of nothing are nothing', () => {
    expect(sideBar(check({ left_value: 0, right_value: null }), 'left').length).toBe(0);
  });
});

it('parks come first, the widest relative gap first among them', () => {
  const near = check({ key: 'near', left_value: 100, right_value: 99, difference: 1 });
  const wide = check({ key: 'wide', left_value: 2, right_value: 1, difference: 1 });
  const park = check({ key: 'park', topic: 'kcn' });
  const other = check({ key: 'other', topic: 'roads' });
  expect(
    byTopic([other, near, wide, park]).map(({ topic, checks }) => [
      topic,
      checks.map(({ key }) => key),
    ]),
  ).toEqual([
    ['kcn', ['park']],
    ['ccn', ['wide', 'near']],
    ['roads', ['other']],
  ]);
});
