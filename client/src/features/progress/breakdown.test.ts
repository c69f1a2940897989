import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { PLANNING_WORDS } from '../../i18n/planning.ts';
import { makeProgress } from '../../testing/progress.ts';
import { byKind, byQuarter, byRegion, byYear, byZone } from './breakdown.ts';

const words = { ...wordsOf('vi'), p: PLANNING_WORDS.vi };

describe('the ledger divided', () => {
  it('has every quarter up to that of the day of reading, empty and negative ones too', () => {
    const bars = byQuarter(
      words,
      makeProgress({
        as_of: '2027-05-02',
        by_quarter: [
          { year: 2026, quarter: 2, recorded_ha: 40, entries: 2 },
          { year: 2027, quarter: 1, recorded_ha: -15.5, entries: 0 },
        ],
      }),
    );
    expect(bars.map(({ name, ha }) => `${name} ${ha}`)).toEqual([
      'Quý I/2026 0',
      'Quý II/2026 40',
      'Quý III/2026 0',
      'Quý IV/2026 0',
      'Quý I/2027 -15.5',
      'Quý II/2027 0',
    ]);
    expect(bars[4]?.filter).toEqual({ year: 2027, quarter: 1 });
  });

  it('ends its quarters with the period, and has none before it', () => {
    expect(byQuarter(words, makeProgress({ as_of: '2033-01-01' }))).toHaveLength(20);
    expect(byQuarter(words, makeProgress({ as_of: '2025-01-01' }))).toEqual([]);
  });

  it('holds each year against what an even pace needs', () => {
    expect(byYear(words, makeProgress()).map(({ required }) => required)).toEqual(
      Array(5).fill(240),
    );
  });

  it('keeps parks, clusters and the four regions in their order, and the rest when there is any', () => {
    const progress = makeProgress({
      by_kind: [
        { kind: 'ccn', recorded_ha: 1, entries: 1 },
        { kind: 'it_park', recorded_ha: 0, entries: 0 },
        { kind: 'kcn', recorded_ha: 0, entries: 0 },
      ],
      by_orientation: [
        { orientation: 'unknown', recorded_ha: 2, entries: 1 },
        { orientation: 'north', recorded_ha: 0, entries: 0 },
        { orientation: 'south', recorded_ha: 3, entries: 1 },
      ],
    });
    expect(byKind(words, progress).map(({ key }) => key)).toEqual(['kcn', 'ccn']);
    expect(byRegion(words, progress).map(({ key }) => key)).toEqual(['south', 'north', 'unknown']);
  });

  it('leads from a zone to its entries and to its place', () => {
    const zone = {
      zone: 'kcn-a',
      kind: 'kcn',
      orientation: 'south',
      name_vi: null,
      name_en: null,
      recorded_ha: 5,
      entries: 1,
      bound_ha: 40,
    } as const;
    expect(byZone(words, makeProgress({ by_zone: [zone] }))[0]).toMatchObject({
      name: 'kcn-a',
      filter: { zone: 'kcn-a' },
      place: { zone: 'kcn-a' },
      note: 'trong tối đa 40\u00a0ha',
    });
  });
});
