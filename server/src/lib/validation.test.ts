import { describe, expect, it } from 'vitest';
import { readNumbers, refusal } from './validation.ts';

describe('readNumbers', () => {
  const schema = {
    properties: { limit: { type: 'integer' }, min_area: { type: 'number' }, q: { type: 'string' } },
  };

  it('reads plain decimals of numeric parameters only', () => {
    expect(readNumbers({ limit: '10', min_area: '-1.5', q: '10' }, schema)).toEqual({
      limit: 10,
      min_area: -1.5,
      q: '10',
    });
  });

  it.each([
    '',
    ' 5',
    '0x10',
    '1e3',
    'Infinity',
    'NaN',
    '+5',
    '1_000',
    '１',
    '9'.repeat(400),
    '.5',
    '5.',
  ])('leaves %j to be refused', (text) => {
    expect(readNumbers({ min_area: text }, schema)).toEqual({ min_area: text });
  });
});

describe('refusal', () => {
  const error = {
    instancePath: '',
    schemaPath: '',
    message: 'must NOT have additional properties',
  };
  const unknown = (name: string) => ({
    ...error,
    keyword: 'additionalProperties',
    params: { additionalProperty: name },
  });

  it('names unknown parameters and what was probably meant', () => {
    const problem = refusal([unknown('kinds'), unknown('foo')], ['kind', 'status']);
    expect(problem.code).toBe('unknown_parameter');
    expect(problem.errors).toEqual([
      { parameter: 'kinds', message: 'is not known; did you mean kind?' },
      { parameter: 'foo', message: 'is not known' },
    ]);
    expect(problem.message).toContain('This address takes kind, status.');
  });

  it('does not repeat a long name', () => {
    expect(refusal([unknown('x'.repeat(3000))], []).message.length).toBeLessThan(200);
  });

  it('says what a value must be', () => {
    const problem = refusal(
      [
        {
          ...error,
          instancePath: '/certainty',
          keyword: 'enum',
          params: { allowedValues: ['sure', 'any'] },
        },
        { ...error, instancePath: '/limit', keyword: 'type', params: { type: 'integer' } },
        { ...error, instancePath: '/as_of', keyword: 'format', params: { format: 'date' } },
      ],
      [],
    );
    expect(problem.code).toBe('invalid_parameter');
    expect(problem.errors).toEqual([
      { parameter: 'certainty', message: 'must be one of sure, any' },
      { parameter: 'limit', message: 'must be a whole number' },
      { parameter: 'as_of', message: 'must be a day, as YYYY-MM-DD' },
    ]);
  });
});
