import { describe, expect, it } from 'vitest';
import { operandsOf, parseExpression } from './expression.ts';

const figure = (key: string) => ({ type: 'figure', key });

describe('parseExpression', () => {
  it('reads signed terms', () => {
    expect(parseExpression('a + b - c')).toMatchObject({
      value: [
        { sign: 1, factors: [{ operand: figure('a') }] },
        { sign: 1, factors: [{ operand: figure('b') }] },
        { sign: -1, factors: [{ operand: figure('c') }] },
      ],
    });
  });

  it('binds products closer than sums', () => {
    expect(parseExpression('100 * a / b - 0.9 * c')).toEqual({
      value: [
        {
          sign: 1,
          factors: [
            { operand: { type: 'number', value: 100 }, inverse: false },
            { operand: figure('a'), inverse: false },
            { operand: figure('b'), inverse: true },
          ],
        },
        {
          sign: -1,
          factors: [
            { operand: { type: 'number', value: 0.9 }, inverse: false },
            { operand: figure('c'), inverse: false },
          ],
        },
      ],
    });
  });

  it('reads what stands in brackets', () => {
    const parsed = parseExpression(
      'sum[kind=kcn] - area[kcn-yen-binh] + claim[a/b/1] + count[kind=ccn]',
    );
    if ('fault' in parsed) throw new Error(parsed.fault);
    expect(operandsOf(parsed.value)).toMatchObject([
      { type: 'sum', selector: { kind: 'kcn' } },
      { type: 'area', zone: 'kcn-yen-binh' },
      { type: 'claim', key: 'a/b/1' },
      { type: 'count', selector: { kind: 'ccn' } },
    ]);
  });

  it.each([
    ['', 'ends without a figure'],
    ['a +', 'ends without a figure'],
    ['+ a', '"+" stands where a figure is expected'],
    ['a b', 'two figures follow each other'],
    ['a ** b', '"*" stands where'],
    ['a; drop', 'cannot read'],
    ['mean[kind=kcn]', 'unknown function "mean"'],
    ['sum[kind=x]', 'selects nothing known'],
    ['sum[kind=kcn', 'cannot read'],
  ])('refuses %j', (text, fault) => {
    expect(parseExpression(text)).toEqual({ fault: expect.stringContaining(fault) as string });
  });
});
