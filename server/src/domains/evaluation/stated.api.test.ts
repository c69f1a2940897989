import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, set } from '../../../test/desk.ts';
import type { TestPerson } from '../../../test/people.ts';
import { read } from '../../../test/read.ts';

let office: Office;
let board: TestPerson;
let parks: TestPerson;
beforeAll(async () => {
  office = await openOffice();
  board = await office.person('board');
  parks = await office.person('reviewer_kcn');
});
afterAll(() => office?.close());

const evaluation = (id: string, query: Record<string, string | number> = {}) =>
  read(office.app, '/api/targets/{id}/evaluation', { params: { id }, query });

const says = (zone: string, field: string, text: string, effective_on: string | null = null) =>
  office.desk.approved(board, parks, { zone, effective_on, items: [set(field, { text })] });

describe('what offices state about the zones of a target', () => {
  it('counts a type only once an approved source states it, and from its day on', async () => {
    const before = await evaluation('eco-kcn-2030');
    expect(before).toMatchObject({ met: 'unknown', zones: [] });
    expect(before.groups[0]?.result).toMatchObject({ min: 0, max: 19 });
    expect(before.unknown).toHaveLength(19);
    const known_at = before.revision;
    await says('kcn-yen-binh', 'zone_type', 'eco', '2026-12-01');
    expect((await evaluation('eco-kcn-2030')).met).toBe('unknown');
    const after = await evaluation('eco-kcn-2030', { as_of: '2026-12-01' });
    expect(after).toMatchObject({ met: 'yes' });
    expect(after.zones).toMatchObject([
      { slug: 'kcn-yen-binh', code: 'eco', since: '2026-12-01', met: 'yes' },
    ]);
    expect(after.groups[0]?.result).toMatchObject({ min: 1, max: 19 });
    expect(after.sources.some(({ type }) => type === 'decision')).toBe(true);
    const then = await evaluation('eco-kcn-2030', { as_of: '2026-12-01', known_at });
    expect(then).toMatchObject({ met: 'unknown', zones: [] });
  });

  it('tells a missed share from one that nobody has published', async () => {
    expect((await evaluation('wastewater-2030')).met).toBe('unknown');
    await says('kcn-song-cong-1', 'wastewater', 'yes');
    await says('kcn-song-cong-2', 'wastewater', 'no');
    const share = await evaluation('wastewater-2030');
    expect(share).toMatchObject({ met: 'no', value: 100 });
    expect(share.groups[0]).toMatchObject({
      met: 'no',
      result: { min: 16.66, max: 83.34 },
      denominator: { zones: 6, with_figure: 2, without_figure: 4 },
    });
  });

  it('follows the works of the IT park by the day from which they are finished', async () => {
    const open = await evaluation('it-park-2028');
    expect(open).toMatchObject({ met: 'unknown', due: '2028-06-30', op: 'before' });
    expect(open.unknown.map(({ slug }) => slug)).toEqual(['kcntt-yen-binh']);
    await says('kcntt-yen-binh', 'infrastructure', 'yes', '2028-07-05');
    const late = await evaluation('it-park-2028', { as_of: '2028-08-01' });
    expect(late.met).toBe('no');
    expect(late.zones[0]).toMatchObject({ since: '2028-07-05', met: 'no' });
  });
});
