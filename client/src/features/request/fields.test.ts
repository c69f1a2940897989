import { describe, expect, it } from 'vitest';
import type { FieldInfo } from '../../api/request-types.ts';
import { groupedFields, unitOfField } from './fields.ts';

const field = (key: string, patch: Partial<FieldInfo> = {}): FieldInfo => ({
  key,
  type: 'text',
  unit: null,
  subject_of: 'kind',
  codes: null,
  ...patch,
});
const fields = [
  field('developer'),
  field('leased_area_ha', { type: 'range', unit: 'ha' }),
  field('planned_area_ha', { type: 'range', unit: 'ha' }),
  field('orientation', { type: 'code', subject_of: 'planning' }),
  field('boundary', { type: 'boundary' }),
  field('rail_link'),
];

describe('fields of the form', () => {
  it('stand in the order of a card, a new one last, a boundary in its own place', () => {
    const groups = groupedFields(fields, ({ subject_of }) => subject_of === 'kind');
    expect(groups.map(({ name, fields: own }) => [name, own.map(({ key }) => key)])).toEqual([
      ['land', ['planned_area_ha', 'leased_area_ha']],
      ['who', ['developer']],
      ['other', ['rail_link']],
    ]);
  });

  it('are only those of the office', () => {
    const groups = groupedFields(fields, ({ subject_of }) => subject_of === 'planning');
    expect(groups.map(({ name }) => name)).toEqual(['planning']);
  });

  it('know their unit', () => {
    const unitOf = unitOfField(fields);
    expect(unitOf('planned_area_ha')).toBe('ha');
    expect(unitOf('developer')).toBeNull();
  });
});
