import { describe, expect, it } from 'vitest';
import type { Action, Subject } from '../../api/desk-types.ts';
import type { ScenarioContent } from '../../api/scenarios.ts';
import { promotionOf } from './promote.ts';

const content: ScenarioContent = {
  steps: [
    { zone: 'kcn-a', year: 2028, hectares: 5, status: 'operating' },
    { zone: 'kcn-a', year: 2026, hectares: 2.5 },
    { zone: 'kcn-a', year: 2027, status: 'under_construction' },
    { new: 'n1', year: 2029, hectares: 7 },
  ],
  new_zones: [{ id: 'n1', kind: 'kcn', name: 'KCN Mới', planned_ha: 50, leasable_ha: 30 }],
  extensions: [],
};
const may =
  (...subjects: Subject[]) =>
  (action: Action, subject: Subject) =>
    action === 'propose' && subjects.includes(subject);
const given = (...subjects: Subject[]) => ({
  kind: 'kcn' as const,
  may: may(...subjects),
  reason: 'Theo phương án',
  today: '2026-11-22',
});

describe('what becomes of a place', () => {
  it('is promises by year, never before today, and the first status on its day', () => {
    const { draft, hectares, notes } = promotionOf(content, { zone: 'kcn-a' }, given('kcn'));
    expect(draft).toEqual({
      zone: 'kcn-a',
      reason: 'Theo phương án',
      effective_on: '2027-01-01',
      items: [{ field: 'status', action: 'set', value: { text: 'under_construction' } }],
      entries: [entry('2026-11-22', 2.5), entry('2028-01-01', 5)],
    });
    expect(hectares).toBe(7.5);
    expect(notes).toEqual(['firstStatus']);
  });

  it('is the hectares alone for a planner, to whom the status does not belong', () => {
    const { draft, notes } = promotionOf(content, { zone: 'kcn-a' }, given('planning'));
    expect(draft?.items).toEqual([]);
    expect(draft?.entries).toHaveLength(2);
    expect(draft).not.toHaveProperty('effective_on');
    expect(notes).toEqual(['noStatus']);
  });

  it('is nothing for whoever may not propose it', () => {
    expect(promotionOf(content, { zone: 'kcn-a' }, given('ccn')).draft).toBeNull();
    const planner = promotionOf(content, { new: 'n1' }, given('planning'));
    expect(planner).toMatchObject({ draft: null, notes: ['noRight'] });
  });

  it('founds a new zone with what is known of it', () => {
    const { draft } = promotionOf(content, { new: 'n1' }, given('kcn'));
    expect(draft).toMatchObject({
      new_zone: { kind: 'kcn', name: 'KCN Mới' },
      items: [
        { field: 'name_vi', value: { text: 'KCN Mới' } },
        { field: 'planned_area_ha', value: { min: 50, max: 50 } },
        { field: 'leasable_area_ha', value: { min: 30, max: 30 } },
        { field: 'status', value: { text: 'planned' } },
      ],
      entries: [entry('2029-01-01', 7)],
    });
    expect(draft).not.toHaveProperty('zone');
  });
});

const entry = (on_date: string, area_ha: number) => ({
  action: 'enter',
  recipient: 'tenant',
  stage: 'committed',
  on_date,
  area_ha,
});
