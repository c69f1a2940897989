import { describe, expect, it } from 'vitest';
import { diffChoices, diffClaims, type StandingChoice } from './claim-diff.ts';
import type { PlannedClaim } from './claim-rows.ts';

const claim = (key: string, hash = 'h', over: Partial<PlannedClaim> = {}): PlannedClaim => ({
  row: {
    key,
    content_hash: hash,
    zone: 1,
    field: key.split('/')[1] ?? '',
    scope: '',
    v_range: null,
    v_text: 'x',
    v_json: null,
    approx: false,
    confidence: 'stated',
    attribution: 'row',
    attribution_text: null,
    quote: null,
    note: null,
    note_en: null,
    as_of: null,
    sample: false,
  },
  sources: [],
  chosen: true,
  item: '',
  ...over,
});
const choice = (over: Partial<StandingChoice>): StandingChoice => ({
  id: 1,
  claim: 10,
  zone: 1,
  field: 'status',
  scope: '',
  item: '',
  madeBy: 'load',
  ...over,
});
const ids = new Map([
  ['z/status/1', 10],
  ['z/status/2', 11],
  ['z/industry/1', 20],
  ['z/industry/2', 21],
]);

describe('claims that stand', () => {
  it('are told new, corrected, gone and the same', () => {
    const diff = diffClaims(
      [claim('z/a/1'), claim('z/b/1', 'new'), claim('z/c/1')],
      [
        { claim: 1, key: 'z/a/1', hash: 'h' },
        { claim: 2, key: 'z/b/1', hash: 'old' },
        { claim: 3, key: 'z/d/1', hash: 'h' },
      ],
    );
    expect(diff.fresh.map(({ row }) => row.key)).toEqual(['z/b/1', 'z/c/1']);
    expect(diff.corrected).toEqual(['z/b/1']);
    expect(diff.gone).toEqual(['z/d/1']);
  });
});

describe('choices', () => {
  it('stay as they are when they say the same', () => {
    const diff = diffChoices([claim('z/status/1')], [choice({})], ids);
    expect(diff).toEqual({ ended: [], made: [], leftToDesk: [] });
  });

  it('follow the facts', () => {
    const diff = diffChoices([claim('z/status/2')], [choice({})], ids);
    expect(diff.ended).toEqual([1]);
    expect(diff.made).toMatchObject([{ field: 'status', claim: 11 }]);
  });

  it('end when the facts choose nothing any more', () => {
    const diff = diffChoices([claim('z/status/1', 'h', { chosen: false })], [choice({})], ids);
    expect(diff).toEqual({ ended: [1], made: [], leftToDesk: [] });
  });

  it('of a desk stay, whatever the facts choose, for every span of time', () => {
    const standing = [
      choice({ id: 1, madeBy: 'load' }),
      choice({ id: 2, madeBy: 'desk', claim: 99 }),
    ];
    const diff = diffChoices([claim('z/status/2')], standing, ids);
    expect(diff).toEqual({ ended: [], made: [], leftToDesk: ['z/status/2'] });
  });

  it('of a desk cover one field of one zone only', () => {
    const standing = [choice({ id: 2, madeBy: 'desk', field: 'orientation', claim: 99 })];
    const diff = diffChoices([claim('z/status/1')], standing, ids);
    expect(diff.made).toMatchObject([{ field: 'status', claim: 10 }]);
  });

  it('hold several members of a list', () => {
    const member = (n: number) => claim(`z/industry/${n}`, 'h', { item: `z/industry/${n}` });
    const standing = [choice({ id: 5, field: 'industry', item: 'z/industry/1', claim: 20 })];
    const diff = diffChoices([member(1), member(2)], standing, ids);
    expect(diff.ended).toEqual([]);
    expect(diff.made).toMatchObject([{ item: 'z/industry/2', claim: 21 }]);
  });
});
