import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  industryChanges,
  industryForms,
  type OrientationForm,
  type OrientationIndustry,
  orientationForm,
  readOrientation,
  toDecimetres,
} from './orientation.ts';

const FORM: OrientationForm = { plan: 'plan-2025', region: 'west' };
const industry = (patch: Partial<OrientationIndustry> = {}): OrientationIndustry => ({
  industry: '26',
  stance: 'priority',
  basis: 'direct',
  phrase: 'điện tử',
  note: null,
  note_en: null,
  ...patch,
});
const ring = [
  [105.1234567, 21.1],
  [105.2, 21.1],
  [105.2, 21.2],
  [105.1234567, 21.1],
];

describe('the form of an orientation', () => {
  it('is read as it was filled from the server', () => {
    const draft = {
      plan: 'plan-2025',
      region: 'west' as const,
      priorities: { vi: 'Chè', en: 'Tea', quote: null },
      direction: null,
      note: { vi: 'Ghi chú', en: 'Note' },
      industries: [industry(), industry({ industry: null, basis: 'criterion', phrase: 'sạch' })],
      outline: {
        geometry: { type: 'Polygon' as const, coordinates: [ring] },
        accuracy_m: 50,
        method: 'số hóa',
      },
    };
    expect(readOrientation(orientationForm(draft))).toEqual({ draft, missing: [] });
  });

  it('leaves out what is not whole, and says where', () => {
    const { draft, missing } = readOrientation({
      ...FORM,
      priorities: { vi: 'Chè', en: ' ', quote: '' },
      industries: industryForms([industry({ phrase: '' })]),
      outline: {
        geometry: { type: 'Polygon', coordinates: [ring] },
        accuracy: null,
        method: '',
      },
    });
    expect(draft).toEqual({ plan: 'plan-2025', region: 'west' });
    expect(missing).toEqual([
      'orientation.priorities.en',
      'orientation.industries.0.phrase',
      'orientation.outline.method',
      'orientation.outline.accuracy_m',
    ]);
  });

  it('makes a sentence without a division a criterion, and one with a division never', () => {
    const [bare, named] = industryForms([
      industry({ industry: null, basis: 'direct' }),
      industry({ basis: 'criterion' }),
    ]);
    const { draft } = readOrientation({
      ...FORM,
      industries: [bare, named].flatMap((x) => x ?? []),
    });
    expect(draft.industries?.map(({ basis }) => basis)).toEqual(['criterion', 'direct']);
  });

  it('keeps corners to the decimetre', () => {
    const { coordinates } = toDecimetres({ type: 'Polygon', coordinates: [ring] });
    expect(coordinates[0]?.[0]?.[0]).toEqual([105.123457, 21.1]);
  });
});

describe('what differs between two lists', () => {
  const some = fc.uniqueArray(
    fc.record({
      industry: fc.constantFrom('10', '16', '26', null),
      stance: fc.constantFrom('priority' as const, 'kept' as const, 'discouraged' as const),
      basis: fc.constant('direct' as const),
      phrase: fc.constantFrom('a', 'b'),
      note: fc.constant(null),
      note_en: fc.constant(null),
    }),
    { selector: (one) => `${one.industry}/${one.phrase}` },
  );

  it('leads from one to the other', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const list = new Map(before.map((one) => [`${one.industry}/${one.phrase}`, one.stance]));
        for (const { how, before: was, after: now } of industryChanges(before, after)) {
          const one = now ?? was;
          const key = `${one?.industry ?? null}/${one?.phrase}`;
          if (how === 'removed') list.delete(key);
          else if (now) list.set(key, now.stance);
        }
        const wanted = after.map((one) => `${one.industry}/${one.phrase}=${one.stance}`);
        expect([...list].map(([key, stance]) => `${key}=${stance}`).sort()).toEqual(wanted.sort());
      }),
    );
  });
});
