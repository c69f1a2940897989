import { describe, expect, it } from 'vitest';
import { changesQuery, historyQuery } from '../../api/changes.ts';
import { progressQuery, summaryQuery, zoneQuery, zonesQuery } from '../../api/queries.ts';
import { affects } from './affected.ts';

const news = { zones: [{ id: 5, slug: 'kcn-a' }] };
const pinned = { as_of: '2024-12-31' };

describe('what a revision makes old', () => {
  it('the lists and sums, and the card of the zone it names', () => {
    const keys = [
      zonesQuery({}),
      summaryQuery({}),
      zoneQuery('kcn-a', {}),
      progressQuery('land', {}),
    ];
    for (const { queryKey } of keys) expect(affects(news, queryKey)).toBe(true);
    expect(affects(news, zoneQuery('kcn-b', {}).queryKey)).toBe(false);
    expect(affects({ zones: [] }, zoneQuery('kcn-b', {}).queryKey)).toBe(true);
    expect(affects(news, historyQuery('kcn-a', null).queryKey)).toBe(true);
    expect(affects(news, changesQuery.queryKey)).toBe(true);
  });

  it('nothing that is pinned to a day', () => {
    const keys = [
      zonesQuery(pinned),
      summaryQuery(pinned),
      zoneQuery('kcn-a', pinned),
      progressQuery('land', pinned),
      historyQuery('kcn-a', 7),
    ];
    for (const { queryKey } of keys) expect(affects(news, queryKey)).toBe(false);
  });

  it('nothing that does not come from the revisions', () => {
    expect(affects(news, ['basemap'])).toBe(false);
    expect(affects(news, ['session'])).toBe(false);
  });
});
