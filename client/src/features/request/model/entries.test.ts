import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../api/ledger-types.ts';
import { makeAllocation } from '../../../testing/ledger.ts';
import { blankEntry, correction, type EntryForm, entryForm, nextId, readEntry } from './entries.ts';
import { mostLand } from './land.ts';

const enter = (patch: Partial<EntryForm> = {}): EntryForm => ({
  ...blankEntry('e1', 'enter', null),
  recipient: 'tenant',
  stage: 'allocated',
  day: '2026-05-12',
  area: '12,5',
  ...patch,
});
const codes = (form: EntryForm) => {
  const { missing, unreadable } = readEntry(form, 'vi');
  return [...missing, ...unreadable].map(({ place, code }) => `${place} ${code}`);
};

describe('an entry of the ledger as typed', () => {
  it('is sent as a whole or not at all', () => {
    expect(readEntry(blankEntry('e1', 'enter', null), 'vi').entry).toBeNull();
    expect(codes(blankEntry('e1', 'enter', null))).toEqual([
      'entry:e1.recipient required',
      'entry:e1.stage required',
      'entry:e1.on_date required',
      'entry:e1.area_ha required',
    ]);
    expect(readEntry(enter(), 'vi').entry).toMatchObject({ action: 'enter', area_ha: 12.5 });
  });

  it('has one exact area, to the square metre', () => {
    expect(codes(enter({ area: 'khoảng 12' }))).toEqual(['entry:e1.area_ha exact']);
    expect(codes(enter({ area: '0' }))).toEqual(['entry:e1.area_ha outside']);
    expect(codes(enter({ area: '1,23456' }))).toEqual(['entry:e1.area_ha squareMetres']);
    expect(readEntry(enter({ area: '1.200,1234 ha' }), 'vi').entry?.area_ha).toBe(1200.1234);
  });

  it('needs a decision for its date and its part, and digits for money', () => {
    expect(codes(enter({ decisionDate: '2026-05-01' }))).toEqual([
      'entry:e1.decision_no decisionNo',
    ]);
    expect(codes(enter({ amount: 'hai tỷ' }))).toEqual(['entry:e1.capital amount']);
    expect(readEntry(enter({ amount: '1.250.000.000' }), 'vi').entry?.capital).toEqual({
      amount: 1_250_000_000,
      currency: 'VND',
    });
  });

  it('asks for hectares of a stage only where land is taken back', () => {
    const stage = (patch: Partial<EntryForm>) => ({
      ...blankEntry('e1', 'stage', 7),
      day: '2026-09-01',
      ...patch,
    });
    expect(readEntry(stage({ stage: 'built', area: '3' }), 'vi').entry).toEqual({
      action: 'stage',
      allocation: 7,
      stage: 'built',
      on_date: '2026-09-01',
    });
    expect(codes(stage({ stage: 'revoked' }))).toEqual(['entry:e1.area_ha required']);
    expect(readEntry(stage({ stage: 'revoked', area: '3' }), 'vi').entry?.area_ha).toBe(3);
    expect(readEntry(blankEntry('e1', 'void', 7), 'vi').entry).toEqual({
      action: 'void',
      allocation: 7,
    });
  });

  it.each(['vi', 'en'] as const)('comes back from the server as it was sent (%s)', (lang) => {
    const entry: LedgerEntry = {
      action: 'enter',
      recipient: 'developer',
      stage: 'committed',
      on_date: '2026-05-12',
      area_ha: 1200.5,
      decision_no: '12/QĐ-UBND',
      decision_date: '2026-05-01',
      decision_part: 'lô A',
      investor: 'Công ty A',
      investor_country: 'KR',
      sector: '26',
      capital: { amount: 25_000_000, currency: 'USD' },
      project: 'Nhà máy',
      note: 'Ghi chú',
      note_en: null,
      hidden: ['investor', 'capital'],
      geometry: null,
    };
    expect(readEntry(entryForm(entry, 'e1', lang), lang).entry).toEqual(entry);
  });

  it('is set right from its first stage, with its plot and what is hidden', () => {
    const geometry = { type: 'Polygon' as const, coordinates: [] };
    const standing = makeAllocation(7, {
      stage: 'built',
      hidden: ['project'],
      investor: 'Công ty A',
      events: [
        { stage: 'committed', on_date: '2026-05-12', area_ha: 10 },
        { stage: 'built', on_date: '2026-08-01', area_ha: 10 },
      ],
    });
    const form = correction({ ...standing, geometry }, 'e2', 'vi');
    expect(form).toMatchObject({ action: 'correct', allocation: 7, stage: 'committed', geometry });
    expect(readEntry(form, 'vi').entry).toMatchObject({
      allocation: 7,
      stage: 'committed',
      on_date: '2026-05-12',
      area_ha: 10,
      investor: 'Công ty A',
      hidden: ['project'],
    });
  });
});

it('gives every entry of a form a name of its own', () => {
  expect(nextId([])).toBe('e1');
  expect(nextId([{ id: 'e1' }, { id: 'e7' }])).toBe('e8');
});

describe('the most land of a zone', () => {
  const zone = { planned_area_max_ha: 400, industrial_area_max_ha: 300, leasable_area_max_ha: 250 };
  it('is for tenants whichever area is least, for developers the planned one', () => {
    expect(mostLand(zone, 'tenant')).toBe(250);
    expect(mostLand(zone, 'developer')).toBe(400);
  });
  it('is not known from a figure that is only about right', () => {
    expect(mostLand({ ...zone, leasable_area_approx: true }, 'tenant')).toBe(300);
    expect(
      mostLand({ planned_area_max_ha: 45, planned_area_approx: true }, 'developer'),
    ).toBeNull();
    expect(mostLand({}, 'tenant')).toBeNull();
  });
});
