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
  planned: 100,
});

describe('what becomes of a place', () => {
  it('is promises by year, never before today, and each status on its day', () => {
    const { drafts, hectares, notes } = promotionOf(content, { zone: 'kcn-a' }, given('kcn'));
    expect(drafts.map(({ draft }) => draft)).toEqual([
      {
        zone: 'kcn-a',
        reason: 'Theo phương án',
        effective_on: '2027-01-01',
        items: [{ field: 'status', action: 'set', value: { text: 'under_construction' } }],
        entries: [entry('2026-11-22', 2.5), entry('2028-01-01', 5)],
      },
      {
        zone: 'kcn-a',
        reason: 'Theo phương án',
        effective_on: '2028-01-01',
        items: [{ field: 'status', action: 'set', value: { text: 'operating' } }],
        entries: [],
      },
    ]);
    expect(hectares).toBe(7.5);
    expect(notes).toEqual(['laterStatuses']);
  });

  it('is the hectares alone for a planner, to whom the status does not belong', () => {
    const { drafts, notes } = promotionOf(content, { zone: 'kcn-a' }, given('planning'));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.draft.items).toEqual([]);
    expect(drafts[0]?.draft.entries).toHaveLength(2);
    expect(drafts[0]?.draft).not.toHaveProperty('effective_on');
    expect(notes).toEqual(['noStatus']);
  });

  it('is nothing for whoever may not propose it, and where there is nothing', () => {
    const refused = { drafts: [], notes: ['noRight'] };
    expect(promotionOf(content, { zone: 'kcn-a' }, given('ccn'))).toMatchObject(refused);
    expect(promotionOf(content, { new: 'n1' }, given('planning'))).toMatchObject(refused);
    const { drafts, notes } = promotionOf(content, { zone: 'kcn-b' }, given('kcn'));
    expect([drafts, notes]).toEqual([[], ['nothingHere']]);
  });

  it('adds an extension to the area that is known, in a draft of its own that comes first', () => {
    const grown: ScenarioContent = {
      ...content,
      extensions: [{ zone: 'kcn-a', hectares: 12.35, outline: OUTLINE }],
    };
    const { drafts, notes } = promotionOf(grown, { zone: 'kcn-a' }, given('kcn'));
    expect(drafts).toHaveLength(3);
    expect(drafts[0]?.draft).toMatchObject({
      items: [{ field: 'planned_area_ha', value: { min: 112.35, max: 112.35 } }],
      entries: [entry('2026-11-22', 2.5), entry('2028-01-01', 5)],
    });
    expect(drafts[0]?.draft).not.toHaveProperty('effective_on');
    expect(drafts[1]?.draft.entries).toEqual([]);
    expect(notes).toEqual(['laterStatuses', 'extensionOutline']);
    const unknown = promotionOf(grown, { zone: 'kcn-a' }, { ...given('kcn'), planned: null });
    expect(unknown.drafts).toHaveLength(2);
    expect(unknown.notes).toContain('extensionUnknown');
  });

  it('founds a new zone with what is known of it, its first status alone', () => {
    const { drafts, notes } = promotionOf(content, { new: 'n1' }, given('kcn'));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.draft).toMatchObject({
      new_zone: { kind: 'kcn', name: 'KCN Mới' },
      items: [
        { field: 'name_vi', value: { text: 'KCN Mới' } },
        { field: 'planned_area_ha', value: { min: 50, max: 50 } },
        { field: 'leasable_area_ha', value: { min: 30, max: 30 } },
        { field: 'status', value: { text: 'planned' } },
      ],
      entries: [entry('2029-01-01', 7)],
    });
    expect(drafts[0]?.draft).not.toHaveProperty('zone');
    expect(notes).toEqual([]);
    const steps = [2028, 2030].map((year) => ({ new: 'n1', year, status: 'operating' as const }));
    const later = promotionOf({ ...content, steps }, { new: 'n1' }, given('kcn'));
    expect(later.drafts).toHaveLength(1);
    expect(later.notes).toEqual(['statusesOfNew']);
  });

  it('says where a new zone lies as far as its region tells', () => {
    const [zone] = content.new_zones;
    if (!zone) throw new Error('no zone');
    const placed = { ...content, new_zones: [{ ...zone, orientation: 'north' as const }] };
    const { drafts } = promotionOf(placed, { new: 'n1' }, given('kcn'));
    expect(drafts[0]?.draft.items).toContainEqual({
      field: 'place',
      action: 'set',
      value: {
        json: { old_province: 'bac-kan', old_districts: [], old_communes: [], communes: [] },
      },
    });
  });
});

const OUTLINE = { type: 'Polygon' as const, coordinates: [] };

const entry = (on_date: string, area_ha: number) => ({
  action: 'enter',
  recipient: 'tenant',
  stage: 'committed',
  on_date,
  area_ha,
});
