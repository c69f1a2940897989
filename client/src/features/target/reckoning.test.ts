import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { makeProgress } from '../../testing/progress.ts';
import { burnUp, targetLine } from './reckoning.ts';
import { periodWords, targetHa, targetSentence } from './words.ts';

const vi = wordsOf('vi');
const empty = makeProgress();
const some = makeProgress({
  recorded_ha: 90,
  entries: 3,
  coverage: 'partial',
  remaining_ha: 1110,
  by_year: empty.by_year.map((year, index) =>
    index === 0 ? { ...year, recorded_ha: 90, entries: 3 } : year,
  ),
});

describe('the line of the target', () => {
  it('has a tick of 240 ha for each year, today and the period before', () => {
    const line = targetLine(empty);
    expect(line.ticks.map(({ year, ha }) => [year, ha])).toEqual([
      [2026, 240],
      [2027, 480],
      [2028, 720],
      [2029, 960],
      [2030, 1200],
    ]);
    expect(line.today).toEqual({ ha: 240, at: 0.2 });
    expect(line.baseline).toEqual({ ha: 720, at: 0.6 });
    expect(line.recorded).toBe(0);
  });

  it('never runs past its end', () => {
    expect(targetLine(makeProgress({ recorded_ha: 1500 })).recorded).toBe(1);
  });
});

describe('the burn-up', () => {
  it('draws no line for an empty ledger, only what is needed', () => {
    const lines = burnUp(empty);
    expect(lines.recorded).toEqual([]);
    expect(lines.needed).toEqual([
      { time: 0.2, ha: 0 },
      { time: 1, ha: 1200 },
    ]);
  });

  it('draws the ledger up to today', () => {
    expect(burnUp(some).recorded).toEqual([
      { time: 0, ha: 0 },
      { time: 0.2, ha: 90 },
    ]);
  });

  it('needs nothing once the target is met or the period over', () => {
    expect(burnUp(makeProgress({ recorded_ha: 1200 })).needed).toBeNull();
    const over = makeProgress({ pace: { ...empty.pace, from_today_ha_per_year: null } });
    expect(burnUp(over).needed).toBeNull();
  });
});

describe('the target in words', () => {
  it('says an empty ledger with dignity', () => {
    expect(targetSentence(vi, empty, false)).toBe(
      'Sổ giao đất chưa ghi nhận lượt nào. Để kịp cuối 2030: 300\u00a0ha mỗi năm kể từ hôm nay.',
    );
    expect(targetHa(vi, empty)).toBe('khoảng 1.200\u00a0ha');
    expect(periodWords(vi, empty.period)).toBe('2026–2030');
  });

  it('speaks of the day that is looked at, not of today', () => {
    const pinned = makeProgress({ as_of: '2026-11-22' });
    expect(targetSentence(vi, pinned, true)).toContain('mỗi năm kể từ 22/11/2026.');
    expect(targetSentence(vi, pinned, true)).not.toContain('hôm nay');
    const some = makeProgress({ as_of: '2026-11-22', recorded_ha: 90, entries: 3 });
    expect(targetSentence(wordsOf('en'), some, true)).toMatch(/a year from 22 Nov\w* 2026\.$/);
  });

  it('says what is recorded, met, or over', () => {
    expect(targetSentence(wordsOf('en'), some, false)).toBe(
      '90\u00a0ha recorded, 1,110\u00a0ha to go: 300\u00a0ha a year from today.',
    );
    expect(targetSentence(vi, makeProgress({ recorded_ha: 1200, entries: 9 }), false)).toContain(
      'đạt',
    );
    const over = makeProgress({ pace: { ...empty.pace, from_today_ha_per_year: null } });
    expect(targetSentence(vi, over, false)).toContain('kết thúc');
  });
});
