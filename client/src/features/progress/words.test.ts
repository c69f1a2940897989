import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { LANGS, type Lang } from '../../i18n/format.ts';
import { PLANNING_WORDS, type PlanningWords } from '../../i18n/planning.ts';
import { STATED } from '../../lib/forecast/assumptions.ts';
import { makeProgress, makeSteps } from '../../testing/progress.ts';
import { burnUpOf } from './burn-up.ts';
import { sayBurnUp } from './words.ts';

const words = (lang: Lang): PlanningWords => ({ ...wordsOf(lang), p: PLANNING_WORDS[lang] });
const empty = makeProgress({ as_of: '2026-11-22' });
const withPace = (recorded: number, elapsed: number) =>
  makeProgress({
    as_of: '2026-11-22',
    recorded_ha: recorded,
    entries: recorded > 0 ? 3 : 0,
    remaining_ha: 1200 - recorded,
    pace: {
      ...empty.pace,
      elapsed_share: elapsed,
      from_today_ha_per_year: (1200 - recorded) / (5 * (1 - elapsed)),
    },
    land_that_could_serve: [
      { status: 'operating', zones: 9, zones_unknown: 1, min_ha: 0, max_ha: 400 },
    ],
  });
const now = { pinned: false, complete: false };
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('the burn-up in words', () => {
  it('says an empty ledger, what it takes and where the pace before leads', () => {
    const burnUp = burnUpOf(withPace(0, 0.1785), makeSteps([]), STATED);
    const vi = sayBurnUp(words('vi'), burnUp, now);
    expect(plain(vi.status)).toBe(
      'Đến 22/11/2026, kỳ 2026–2030 đã qua 18%, sổ giao đất chưa ghi nhận lượt nào.',
    );
    expect(plain(vi.required)).toBe(
      'Cần 240 ha mỗi năm nếu đi đều từ đầu kỳ, 292 ha mỗi năm kể từ hôm nay.',
    );
    expect(plain(vi.before)).toBe('Theo nhịp 2021–2025, hết năm 2030 đạt 720 ha.');
    expect(vi.caution).toContain('không có nghĩa là chưa giao đất');
    const en = sayBurnUp(words('en'), burnUp, { ...now, pinned: true });
    expect(plain(en.required)).toContain('292 ha a year from 22 Nov 2026');
  });

  it('stops asking once the target is met, and when the period is over', () => {
    const met = sayBurnUp(words('vi'), burnUpOf(withPace(1300, 0.5), makeSteps([]), STATED), now);
    expect([met.required, plain(met.status)]).toEqual([
      null,
      'Đến 22/11/2026, sổ giao đất ghi nhận 1.300 ha: đạt mục tiêu.',
    ]);
    const ended = withPace(300, 1);
    const over = sayBurnUp(
      words('en'),
      burnUpOf(
        { ...ended, pace: { ...ended.pace, from_today_ha_per_year: null } },
        makeSteps([]),
        STATED,
      ),
      { ...now, complete: true },
    );
    expect([over.required, over.forecast, over.caution]).toEqual([null, null, null]);
    expect(plain(over.status)).toContain('300 ha of 1,200 ha');
  });

  it('says no figure that chart and table do not show', () => {
    const hectares = fc.integer({ min: 0, max: 119_999 }).map((n) => n / 100);
    const elapsed = fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(hectares, elapsed, fc.constantFrom(...LANGS), (recorded, share, lang) => {
        const w = words(lang);
        const burnUp = burnUpOf(withPace(recorded, share), makeSteps([]), STATED);
        const { status, required, before, forecast } = sayBurnUp(w, burnUp, now);
        const text = [status, required, before, forecast].join(' ');
        const said = [...text.matchAll(/[\d.,]*\d\u00a0ha/g)].map(([figure]) => figure);
        const { rows, fromStart, fromToday, target } = burnUp;
        const last = rows.at(-1);
        const exact = [burnUp.recorded, target - burnUp.recorded].map(w.f.ha);
        const reckoned = [
          fromStart,
          fromToday,
          last?.before,
          last?.forecast?.low,
          last?.forecast?.middle,
          last?.forecast?.high,
        ].map((ha) => w.f.ha(Math.round(ha ?? Number.NaN)));
        for (const figure of said) expect([...exact, ...reckoned]).toContain(figure);
        expect(said.length).toBe(recorded > 0 ? 8 : 6);
      }),
    );
  });
});
