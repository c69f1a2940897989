import type { OrientationPart } from '../../../lib/orientation.ts';
import type { Office } from '../../../lib/revision.ts';
import type { EntryChange } from '../schema.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Everything the feed of changes says. A field or code that is missing here is said by its key. */
export interface FeedWords {
  readonly language: 'vi' | 'en';
  readonly title: string;
  readonly description: string;
  load(zones: number): string;
  changed(zone: string, fields: readonly string[]): string;
  further(zones: number): string;
  /** Title of a change of an orientation. */
  orientation(region: string, plan: string, parts: readonly string[]): string;
  readonly parts: Readonly<Record<OrientationPart, string>>;
  /** Stands in a title for what a revision did to a zone's entries. */
  readonly ledger: string;
  readonly entries: Readonly<Record<EntryChange['what'], string>>;
  readonly recipients: Readonly<Record<EntryChange['recipient'], string>>;
  readonly stages: Readonly<Record<NonNullable<EntryChange['stage']>, string>>;
  hectares(figure: string): string;
  industries(count: number): string;
  readonly source: string;
  readonly office: string;
  readonly effective: string;
  readonly offices: Readonly<Record<Office, string>>;
  readonly unpublished: string;
  /** Behind a field's name: it is said of a part of the zone. */
  readonly part: string;
  /** Of a value that has no short words, such as a place. */
  readonly changedPart: string;
  number(value: number): string;
  /** @param day `YYYY-MM-DD` */
  day(day: string): string;
  about(figure: string): string;
  atLeast(figure: string): string;
  over(figure: string): string;
  atMost(figure: string): string;
  under(figure: string): string;
  readonly fields: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const FEED_LANGUAGES = ['vi', 'en'] as const;
export type FeedLanguage = (typeof FEED_LANGUAGES)[number];

export const FEED_WORDS: Readonly<Record<FeedLanguage, FeedWords>> = { vi, en };
