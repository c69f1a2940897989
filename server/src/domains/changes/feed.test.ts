// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { feedOf } from './feed.ts';
import type { Change } from './schema.ts';
import { FEED_WORDS } from './words/index.ts';

/** What is used of the document that jsdom brings; the server's own code has none. */
interface Node {
  readonly textContent: string;
  readonly body: Node;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node> & { readonly length: number };
}
const { DOMParser } = globalThis as unknown as {
  DOMParser: new () => { parseFromString(text: string, type: string): Node };
};

const HOSTILE =
  '<img src=x onerror=alert(1)> ]]> ]]><script>alert(2)</script> & "x" \u0000\u000b\ud800';
const always = { since: null, until: null };
const value = {
  min: null,
  max: null,
  min_inclusive: null,
  max_inclusive: null,
  approx: false,
  text: null,
  json: null,
  items: null,
  unit: null,
  confidence: 'stated' as const,
  as_of: null,
  sources: [],
  claim: null,
};
const area = (min: number | null, max: number | null) => ({
  ...value,
  min,
  max,
  min_inclusive: false,
  unit: 'ha',
});

function makeChange(patch: Partial<Change> = {}, text = 'Công ty & con'): Change {
  return {
    revision: 7,
    at: '2026-11-22T03:00:00.000Z',
    kind: 'request',
    office: 'board',
    reason: text,
    effective_on: '2026-12-01',
    source: {
      id: 'request-3',
      type: 'decision',
      title: text,
      title_basis: 'published',
      publisher: 'UBND tỉnh',
      doc_no: '12/QĐ-UBND',
      url: null,
      published: null,
      accessed: null,
      licence: null,
      note: null,
      note_en: null,
    },
    note: null,
    request: 3,
    zones_count: 1,
    regions: [],
    zones: [
      {
        id: 1,
        slug: 'kcn-yen-binh',
        kind: 'kcn',
        name_vi: `KCN ${text}`,
        name_en: `${text} IP`,
        changes: [
          { ...always, field: 'developer', scope: '', before: null, after: { ...value, text } },
          {
            ...always,
            field: 'status',
            scope: '',
            before: { ...value, text: 'planned' },
            after: { ...value, text: 'operating' },
          },
          {
            ...always,
            field: 'leased_area_ha',
            scope: 'khu-a',
            before: area(90, null),
            after: area(1100.5, 1100.5),
          },
        ],
        entries: [
          {
            id: 4,
            what: 'entered',
            recipient: 'tenant',
            stage: 'allocated',
            on_date: '2026-11-01',
            area_ha: 30,
            decision_no: '9/QĐ-UBND',
          },
        ],
      },
    ],
    ...patch,
  };
}

const MOMENT = { revision: 7, recordedAt: '2026-11-22T03:00:00.000Z', date: '2026-11-22' };
const make = (changes: Change[], lang: 'vi' | 'en' = 'vi') => {
  const origin = 'https://atlas.example';
  return feedOf(
    changes,
    MOMENT,
    { origin, self: { rss: `${origin}/feeds/changes.rss` } },
    FEED_WORDS[lang],
  );
};

function parsed(xml: string): Node {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}
const textIn = (document: Node, selector: string) =>
  document.querySelector(selector)?.textContent ?? '';

describe('the feed of changes', () => {
  it('says what changed, from what to what, since when, by which source and office', () => {
    const item = parsed(make([makeChange()]).rss2()).querySelector('item');
    if (!item) throw new Error('there is no item');
    expect(textIn(item, 'title')).toBe(
      'KCN Công ty & con: Chủ đầu tư hạ tầng, Tình trạng, Đất công nghiệp đã cho thuê, sổ giao đất',
    );
    expect(textIn(item, 'link')).toBe('https://atlas.example/?zone=kcn-yen-binh');
    expect(textIn(item, 'guid')).toBe('urn:kcn-atlas:revision:7');
    const page = new DOMParser().parseFromString(textIn(item, 'description'), 'text/html');
    const lines = [...page.querySelectorAll('p, li')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Công ty & con',
      'Chủ đầu tư hạ tầng: chưa công bố → Công ty & con',
      'Tình trạng: Trong quy hoạch → Đang hoạt động',
      'Đất công nghiệp đã cho thuê (một phần): trên 90 ha → 1.100,5 ha',
      'Ghi lượt giao đất mới: 30 ha, doanh nghiệp thứ cấp, đã giao đất, 01/11/2026, 9/QĐ-UBND',
      'Hiệu lực từ 01/12/2026',
      'Nguồn: Công ty & con, 12/QĐ-UBND, UBND tỉnh',
      'Nơi cập nhật: Ban Quản lý các khu công nghiệp',
    ]);
  });

  it('says it in English too', () => {
    const xml = make([makeChange()], 'en').rss2();
    expect(textIn(parsed(xml), 'item title')).toBe(
      'Công ty & con IP: Infrastructure developer, Status, Industrial land let, ledger of allocated land',
    );
    expect(xml).toContain('Status: Planned → Operating');
    expect(xml).toContain('over 90 ha → 1,100.5 ha');
  });

  it('keeps hostile text as text', () => {
    const feed = make([makeChange({}, HOSTILE)]);
    const document = parsed(feed.rss2());
    expect(document.querySelectorAll('item')).toHaveLength(1);
    const json = JSON.parse(feed.json1()) as { items: { title: string; content_html: string }[] };
    const markups = [
      textIn(document, 'item title'),
      textIn(document, 'item description'),
      json.items[0]?.title ?? '',
      json.items[0]?.content_html ?? '',
    ];
    for (const markup of markups) {
      const page = new DOMParser().parseFromString(markup, 'text/html');
      expect(page.querySelector('img, script')).toBeNull();
      expect(page.body.textContent).toContain('alert(1)');
    }
  });

  it('says what became of an orientation, part by part, and leads to it', () => {
    const change = makeChange({
      zones: [],
      zones_count: 0,
      regions: [
        {
          plan: 'plan-2025',
          code: 'west',
          plan_title_vi: 'Đề án 2025',
          plan_title_en: 'Scheme of 2025',
          name_vi: 'Khu vực phía Tây',
          name_en: 'West',
          changes: [
            { part: 'direction', before: { vi: 'Lấp đầy', en: 'Fill' }, after: null },
            { part: 'industries', before: { industries: [] }, after: { industries: [] } },
            { part: 'outline', before: { area_ha: 1000 }, after: { area_ha: 1200.5 } },
          ],
        },
      ],
    });
    const item = parsed(make([change]).rss2()).querySelector('item');
    if (!item) throw new Error('there is no item');
    expect(textIn(item, 'title')).toBe(
      'Định hướng Khu vực phía Tây (Đề án 2025): hướng phát triển, danh mục ngành, đường ranh vùng',
    );
    expect(textIn(item, 'link')).toBe('https://atlas.example/?view=regions&region=west');
    expect(textIn(item, 'description')).toContain('hướng phát triển: Lấp đầy → chưa công bố');
    expect(textIn(item, 'description')).toContain('đường ranh vùng: 1.000 ha → 1.200,5 ha');
  });

  it('counts the zones of a load', () => {
    const load = makeChange({ kind: 'load', zones: [], zones_count: 92, reason: null });
    const document = parsed(make([load, { ...load, revision: 8, zones_count: 0 }]).rss2());
    expect([...document.querySelectorAll('item title')].map((title) => title.textContent)).toEqual([
      'Nạp số liệu công bố: 92 khu, cụm',
      'Nạp lại số liệu công bố',
    ]);
    expect(textIn(document, 'item link')).toBe('https://atlas.example/');
  });

  it('has words for the same fields and codes in both languages', () => {
    const { vi, en } = FEED_WORDS;
    expect(Object.keys(en.fields)).toEqual(Object.keys(vi.fields));
    for (const field of Object.keys(vi.codes)) {
      expect(Object.keys(en.codes[field] ?? {})).toEqual(Object.keys(vi.codes[field] ?? {}));
    }
  });
});
