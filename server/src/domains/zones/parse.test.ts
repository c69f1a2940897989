import { describe, expect, it } from 'vitest';
import { ApiError } from '../../lib/problem.ts';
import { parseFilter } from './parse.ts';

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ApiError) return error.message;
  }
  return 'accepted';
}

describe('parseFilter', () => {
  it('asks for the counted zones unless something never counted is named', () => {
    expect(parseFilter({}).counted).toBe('true');
    expect(parseFilter({ kind: 'kcn,it_park' }).counted).toBe('all');
    expect(parseFilter({ status: 'withdrawn' }).counted).toBe('all');
    expect(parseFilter({ status: 'superseded', counted: 'true' }).counted).toBe('true');
    expect(parseFilter({ status: 'unknown' }).counted).toBe('true');
  });

  it('takes each value of a list once', () => {
    expect(parseFilter({ kind: 'kcn, ccn,kcn' }).lists.kind).toEqual(['kcn', 'ccn']);
  });

  it('puts both limits of a figure into one interval', () => {
    expect(parseFilter({ min_area: 10, max_area: 20, min_free: 5 }).figures).toEqual([
      { name: 'planned_area', wanted: { least: 10, most: 20 } },
      { name: 'free_area', wanted: { least: 5, most: null } },
    ]);
  });

  it('says which value is wrong and what was probably meant', () => {
    expect(messageOf(() => parseFilter({ status: 'operating,plannd' }))).toMatch(
      /status .* planned\?$/,
    );
    expect(messageOf(() => parseFilter({ kind: '' }))).toMatch(/^kind must be/);
    expect(messageOf(() => parseFilter({ industry: '26,electronics' }))).toMatch(/VSIC/);
    expect(messageOf(() => parseFilter({ min_area: 20, max_area: 10 }))).toMatch(/max_area/);
  });
});
