import { describe, expect, it } from 'vitest';
import { codedEtag, etagOf, matchingEtag } from './representation.ts';

const moment = { revision: 12, recordedAt: '2026-11-01T00:00:00Z', date: '2026-11-22' };
const etag = etagOf(moment, '/api/zones', { kind: 'kcn', limit: 200 });

describe('etagOf', () => {
  it('is strong and names revision and day', () => {
    expect(etag).toMatch(/^"12\.20261122\.[\w-]{16}"$/);
  });

  it('does not depend on the order of parameters', () => {
    expect(etagOf(moment, '/api/zones', { limit: 200, kind: 'kcn' })).toBe(etag);
  });

  it('differs by revision, day, address and query', () => {
    const others = [
      etagOf({ ...moment, revision: 13 }, '/api/zones', { kind: 'kcn', limit: 200 }),
      etagOf({ ...moment, date: '2026-11-23' }, '/api/zones', { kind: 'kcn', limit: 200 }),
      etagOf(moment, '/api/zones/facets', { kind: 'kcn', limit: 200 }),
      etagOf(moment, '/api/zones', { kind: 'ccn', limit: 200 }),
      etagOf(moment, '/api/zones', { kind: 'kcn', limit: '200' }),
    ];
    expect(new Set([etag, ...others]).size).toBe(others.length + 1);
  });
});

describe('matchingEtag', () => {
  it('finds the tag alone, in a list, weak, and of a coding', () => {
    expect(matchingEtag(etag, etag)).toBe(etag);
    expect(matchingEtag(`"x", ${etag} ,"y"`, etag)).toBe(etag);
    expect(matchingEtag(`W/${etag}`, etag)).toBe(etag);
    expect(matchingEtag(codedEtag(etag, 'br'), etag)).toBe(codedEtag(etag, 'br'));
    expect(matchingEtag('*', etag)).toBe(etag);
  });

  it('finds nothing else', () => {
    expect(matchingEtag(undefined, etag)).toBeUndefined();
    expect(matchingEtag('', etag)).toBeUndefined();
    expect(matchingEtag(etag.replace('12', '11'), etag)).toBeUndefined();
    expect(matchingEtag(etag.slice(1, -1), etag)).toBeUndefined();
  });
});
