import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../api/types.ts';
import { check, group, SUMMARY } from '../summary/testing.ts';
import { byHectares, reconcile } from './rows.ts';

const note = (patch: Partial<Explanation> = {}): Explanation => ({
  id: 1,
  difference: 'parts',
  left_value: 2067.07,
  right_value: 1590,
  explanation: 'Hai phần là diện tích quy hoạch.',
  at: '2026-11-20T02:00:00Z',
  revision: 3,
  decided_at: '2026-11-21T02:00:00Z',
  ...patch,
});
const stateOf = (key: string, notes: Explanation[] = [], summary = SUMMARY) =>
  reconcile(summary, notes).find((row) => row.key === key)?.state;

describe('reconcile', () => {
  it('holds every contradiction, every agreement and every group with an official total', () => {
    const rows = reconcile(SUMMARY, []);
    expect(rows.filter(({ type }) => type === 'check')).toHaveLength(2);
    expect(rows.filter(({ type }) => type === 'group').map(({ key }) => key)).toEqual([
      'kcn-bac-kan',
      'kcn',
      'ccn',
    ]);
  });

  it('leaves a contradiction open until it is explained, and opens it again when a figure moves', () => {
    expect(stateOf('parts')).toBe('open');
    expect(stateOf('parts', [note()])).toBe('explained');
    expect(stateOf('parts', [note({ right_value: 1600 })])).toBe('open');
    expect(reconcile(SUMMARY, [note({ right_value: 1600 })]).some((row) => row.outdated)).toBe(
      true,
    );
    expect(stateOf('total')).toBe('agrees');
  });

  it('takes zones without an area for the explanation of a total that is not reached, and of nothing else', () => {
    const of = (patch: object) => ({
      ...SUMMARY,
      groups: [group({ kind: 'kcn', official_ha: 100, ...patch })],
    });
    expect(stateOf('kcn-bac-kan')).toBe('explained');
    const all = { count: 2, count_known: 2, known_ha: 90, unpublished_ha: 10 };
    expect(stateOf('kcn', [], of(all))).toBe('open');
    const over = { count: 2, count_known: 1, known_ha: 110, unpublished_ha: -10 };
    expect(stateOf('kcn', [], of(over))).toBe('open');
    const closed = { count: 2, count_known: 2, known_ha: 100, unpublished_ha: 0 };
    expect(stateOf('kcn', [], of(closed))).toBe('agrees');
  });

  it('sorts by hectares, other units last', () => {
    const contradictions = [
      check({ key: 'projects', unit: 'projects', difference: 900 }),
      check({ key: 'small', difference: -3 }),
      check({ key: 'large', difference: 40 }),
    ];
    const rows = reconcile({ ...SUMMARY, groups: [], contradictions, agreements: [] }, []);
    expect(byHectares(rows).map(({ key }) => key)).toEqual(['large', 'small', 'projects']);
  });
});
