import { describe, expect, it } from 'vitest';
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
    expect(affects(news, ['history', 'kcn-a', {}])).toBe(true);
    expect(affects(news, ['changes'])).toBe(true);
  });

  it('nothing that is pinned to a day', () => {
    const keys = [
      zonesQuery(pinned),
      summaryQuery(pinned),
      zoneQuery('kcn-a', pinned),
      progressQuery('land', pinned),
    ];
    for (const { queryKey } of keys) expect(affects(news, queryKey)).toBe(false);
  });

  it('nothing that does not come from the revisions', () => {
    expect(affects(news, ['basemap'])).toBe(false);
    expect(affects(news, ['session'])).toBe(false);
  });
});
