import { describe, expect, it } from 'vitest';
import type { FigureUnit } from '../../../lib/figure-text.ts';
import { emptyForm, type Form, formOf, NO_SOURCE } from './form.ts';
import { readForm } from './read.ts';

const unitOf = (field: string): FigureUnit | null => (field.endsWith('_ha') ? 'ha' : null);
const today = '2026-11-22';
const read = (patch: Partial<Form>) => readForm({ ...emptyForm(today), ...patch }, unitOf, 'vi');

describe('what a form sends', () => {
  it('is only what was changed, read from what was typed', () => {
    const { edit, keys, unreadable } = read({
      items: {
        planned_area_ha: { action: 'set', text: 'khoảng 45' },
        developer: { action: 'set', text: ' Công ty A ' },
        'occupancy_stated_pct/khu-a': { action: 'clear' },
        status: { action: 'choose', claims: ['k/status/2'] },
      },
    });
    expect(unreadable).toEqual([]);
    expect(keys).toEqual(['planned_area_ha', 'developer', 'occupancy_stated_pct/khu-a', 'status']);
    expect(edit.items).toEqual([
      {
        field: 'planned_area_ha',
        scope: '',
        action: 'set',
        value: { min: 45, max: 45, min_inclusive: true, max_inclusive: true, approx: true },
      },
      { field: 'developer', scope: '', action: 'set', value: { text: 'Công ty A' } },
      { field: 'occupancy_stated_pct', scope: 'khu-a', action: 'clear' },
      { field: 'status', scope: '', action: 'choose', claim: 'k/status/2' },
    ]);
    expect(edit.effective_on).toBe(today);
  });

  it('keeps back what cannot be read, and says where it stands', () => {
    const { edit, unreadable } = read({
      items: {
        planned_area_ha: { action: 'set', text: 'rất rộng' },
        leased_area_ha: { action: 'set', text: '12,5' },
        industry: { action: 'set', items: [] },
      },
    });
    expect(edit.items.map(({ field }) => field)).toEqual(['leased_area_ha']);
    expect(unreadable).toEqual([
      { place: 'item:planned_area_ha', code: 'unreadable' },
      { place: 'item:industry', code: 'empty' },
    ]);
  });

  it('names what is missing before it can be submitted', () => {
    const places = read({}).missing.map(({ place }) => place);
    expect(places).toEqual(['source.title', 'source.publisher', 'items', 'reason']);
    const whole = read({
      items: { developer: { action: 'set', text: 'A' } },
      reason: 'Theo quyết định',
      source: { ...NO_SOURCE, title: 'QĐ 1', publisher: 'UBND tỉnh', url: 'khong-phai' },
    });
    expect(whole.missing).toEqual([{ place: 'source.url', code: 'notAddress' }]);
  });

  it('an untouched source is none, a touched one goes as far as it was written', () => {
    expect(read({}).edit.source).toBeNull();
    expect(read({ source: { ...NO_SOURCE, docNo: '12/QĐ' } }).edit.source).toMatchObject({
      title: '',
      doc_no: '12/QĐ',
      date: null,
    });
  });

  it('comes back from the server as it was typed', () => {
    const form: Form = {
      items: {
        planned_area_ha: { action: 'set', text: 'từ 290 trở lên' },
        developer: { action: 'set', text: 'Công ty A' },
        industry: { action: 'set', items: ['26', '27'] },
      },
      reason: 'Lý do',
      effectiveOn: null,
      confidence: 'stated',
      source: { ...NO_SOURCE, title: 'QĐ 1', publisher: 'UBND tỉnh', date: '2026-10-01' },
      lineage: [],
      entries: [],
      orientation: null,
    };
    expect(formOf(readForm(form, unitOf, 'vi').edit, unitOf, 'vi')).toEqual(form);
  });
});
