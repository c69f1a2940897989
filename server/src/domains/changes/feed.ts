import { Feed, type Item } from 'feed';
import type { Moment } from '../../lib/moment.ts';
import type { Change, EntryChange } from './schema.ts';
import { valueWords } from './value-words.ts';
import type { FeedWords } from './words/index.ts';

type Region = Change['regions'][number];
type RegionPart = Region['changes'][number];

/** What a feed may hold beside its items. */
export interface FeedAddress {
  /** `https://host`, without a path. */
  readonly origin: string;
  /** Of the feed itself, with its query. */
  readonly self: { readonly rss: string } | { readonly json: string };
}

// Characters that XML has no place for, whatever they are escaped as; halves of a pair are among them.
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const plain = (text: string) => text.replace(NOT_IN_XML, '');

/** Some readers take a title for markup, others for text: without brackets it is text to both. */
const titleText = (text: string) => plain(text).replaceAll('<', '‹').replaceAll('>', '›');

/** Text inside of markup. Without `>` it cannot end a CDATA section either. */
const escaped = (text: string) =>
  plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const paragraph = (text: string) => `<p>${escaped(text)}</p>`;

const nameIn = (words: FeedWords, named: { name_vi: string; name_en: string }) =>
  words.language === 'vi' ? named.name_vi : named.name_en;
const planIn = (words: FeedWords, { plan_title_vi, plan_title_en }: Region) =>
  words.language === 'vi' ? plan_title_vi : plan_title_en;

function titleOf({ kind, zones, zones_count, regions }: Change, words: FeedWords): string {
  const [zone, ...others] = zones;
  const [region] = regions;
  if (kind === 'request' && !zone && region) {
    const parts = region.changes.map(({ part }) => words.parts[part]);
    return words.orientation(nameIn(words, region), planIn(words, region), parts);
  }
  if (kind === 'load' || !zone) return words.load(zones_count);
  const fields = zone.changes.map(({ field }) => words.fields[field] ?? field);
  if (zone.entries.length > 0) fields.push(words.ledger);
  const title = words.changed(nameIn(words, zone), [...new Set(fields)]);
  return others.length === 0 ? title : `${title}; ${words.further(others.length)}`;
}

/** What a part of an orientation says, in a few words. */
function partWords(said: RegionPart['after'], words: FeedWords): string {
  if (said === null) return words.unpublished;
  const text = words.language === 'vi' ? said.vi : said.en;
  if (text !== undefined) return text;
  if (said.industries) return words.industries(said.industries.length);
  return said.area_ha === undefined ? '' : words.hectares(words.number(said.area_ha));
}

/** What became of an entry of the ledger, in a line. */
function entryWords({ what, recipient, stage, ...entry }: EntryChange, words: FeedWords): string {
  const said = [
    words.hectares(words.number(entry.area_ha)),
    words.recipients[recipient],
    stage && words.stages[stage],
    words.day(entry.on_date),
    entry.decision_no,
  ];
  return `${words.entries[what]}: ${said.filter(Boolean).join(', ')}`;
}

function contentOf(
  { reason, zones, regions, source, office, effective_on, ...change }: Change,
  words: FeedWords,
): string {
  const parts: string[] = [];
  if (reason) parts.push(paragraph(reason));
  for (const zone of zones) {
    if (change.kind === 'load') {
      parts.push(paragraph(nameIn(words, zone)));
    }
    const lines = zone.changes.map(({ field, scope, before, after }) => {
      const name = `${words.fields[field] ?? field}${scope === '' ? '' : ` (${words.part})`}`;
      const [then, now] = [valueWords(field, before, words), valueWords(field, after, words)];
      return `<li>${escaped(`${name}: ${then === now ? now : `${then} → ${now}`}`)}</li>`;
    });
    lines.push(...zone.entries.map((entry) => `<li>${escaped(entryWords(entry, words))}</li>`));
    if (lines.length > 0) parts.push(`<ul>${lines.join('')}</ul>`);
  }
  for (const region of regions) {
    const lines = region.changes.map(({ part, before, after }) => {
      const [then, now] = [partWords(before, words), partWords(after, words)];
      return `<li>${escaped(`${words.parts[part]}: ${then === now ? now : `${then} → ${now}`}`)}</li>`;
    });
    if (change.kind === 'load') parts.push(paragraph(nameIn(words, region)));
    parts.push(`<ul>${lines.join('')}</ul>`);
  }
  if (effective_on) parts.push(paragraph(`${words.effective} ${words.day(effective_on)}`));
  if (source) {
    const cited = [source.title, source.doc_no, source.publisher].filter(Boolean).join(', ');
    parts.push(paragraph(`${words.source}: ${cited}`));
  }
  if (office) parts.push(paragraph(`${words.office}: ${words.offices[office]}`));
  return parts.join('');
}

/** Where in the atlas a change is to be seen. */
function placeOf({ kind, zones, regions }: Change): string {
  const [zone] = zones;
  const [region] = regions;
  if (kind !== 'request') return '';
  if (zone) return `?zone=${zone.slug}`;
  return region ? `?view=regions&region=${region.code}` : '';
}

function itemOf(change: Change, { origin }: FeedAddress, words: FeedWords): Item {
  const content = contentOf(change, words);
  const title = titleText(titleOf(change, words));
  return {
    title,
    // A reader of feeds knows an item by this, however the server is reached.
    id: `urn:kcn-atlas:revision:${change.revision}`,
    link: `${origin}/${placeOf(change)}`,
    date: new Date(change.at),
    description: content === '' ? escaped(title) : content,
  };
}

/** The changes as a feed, the same bytes for the same revision. */
export function feedOf(
  changes: readonly Change[],
  moment: Moment,
  address: FeedAddress,
  words: FeedWords,
): Feed {
  const feed = new Feed({
    id: 'urn:kcn-atlas:changes',
    title: words.title,
    description: words.description,
    language: words.language,
    link: `${address.origin}/`,
    updated: new Date(moment.recordedAt),
    feedLinks: address.self,
    generator: 'KCN Atlas',
  });
  for (const change of changes) feed.addItem(itemOf(change, address, words));
  return feed;
}
