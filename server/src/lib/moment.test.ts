import { describe, expect, it } from 'vitest';
import { REVISION, stubDatabase } from '../../test/stub-database.ts';
import { momentOf } from './moment.ts';

const now = new Date('2026-11-21T18:00:00Z');

describe('momentOf', () => {
  it('is today in Vietnam and the latest revision unless asked otherwise', async () => {
    expect(await momentOf(stubDatabase(), now)).toEqual({
      revision: 7,
      recordedAt: REVISION.recordedAt,
      date: '2026-11-22',
    });
    expect(await momentOf(stubDatabase(), now, { as_of: '2020-02-29' })).toMatchObject({
      date: '2020-02-29',
    });
  });

  it('is revision 0 while nothing is loaded', async () => {
    expect(
      await momentOf(
        stubDatabase(() => []),
        now,
      ),
    ).toMatchObject({ revision: 0 });
  });

  it('refuses days and revisions that do not exist', async () => {
    await expect(momentOf(stubDatabase(), now, { as_of: '2026-02-30' })).rejects.toThrow(/as_of/);
    await expect(momentOf(stubDatabase(), now, { as_of: '0000-01-01' })).rejects.toThrow(/as_of/);
    await expect(momentOf(stubDatabase(), now, { known_at: 8 })).rejects.toThrow(/latest is 7/);
  });
});
