import type { OrientationFeature, Region } from '../../api/types.ts';
import type { Note } from '../../map/notes.ts';
import { inLines } from './lines.ts';

type Orientation = Pick<
  OrientationFeature['properties'],
  'code' | 'plan' | 'industries' | 'label_point'
>;

export interface NoteWords {
  region: Record<Region, string>;
  /** Short name of a division of VSIC. */
  industry(code: string): string;
  absent: string;
  newRegion: string;
  more(n: string): string;
}

/** Letters on a line, and industries that both plans want before the rest is counted. */
const WIDTH = 22;
const MOST = 5;

function named({ plan, industries }: Orientation, wide: boolean, words: NoteWords): string[] {
  const codes = industries.flatMap(({ plan: of, stance, province_wide, code }) =>
    of === plan && stance === 'priority' && code !== null && province_wide === wide ? [code] : [],
  );
  return [...new Set(codes.sort().map(words.industry))];
}

export interface PlanIndustries {
  region: Region;
  at: Orientation['label_point'];
  /** Industries that this plan alone gives priority in the region, by their short names; null: only it knows the region. */
  only: string[] | null;
  /** The others it gives priority there; null: it does not know the region. */
  shared: string[] | null;
}

/** What a plan wants of each region, held against another plan. What that one wants of the whole province is not missing in it. */
export function heldAgainst(
  own: readonly Orientation[],
  other: readonly Orientation[],
  words: NoteWords,
): PlanIndustries[] {
  const here = own.map((orientation): PlanIndustries => {
    const mine = named(orientation, false, words);
    const there = other.find(({ code }) => code === orientation.code);
    const at = orientation.label_point;
    const region = orientation.code;
    if (!there) return { region, at, only: null, shared: mine };
    const theirs = new Set([...named(there, false, words), ...named(there, true, words)]);
    return {
      region,
      at,
      only: mine.filter((name) => !theirs.has(name)),
      shared: mine.filter((name) => theirs.has(name)),
    };
  });
  const missing = other.filter(({ code }) => !own.some((one) => one.code === code));
  return [
    ...here,
    ...missing.map(({ code: region, label_point: at }) => ({ region, at, only: [], shared: null })),
  ];
}

function markedLines({ only, shared }: Pick<PlanIndustries, 'only' | 'shared'>, words: NoteWords) {
  if (shared === null) return [words.absent];
  return only === null ? [words.newRegion] : inLines(only, WIDTH, '+ ');
}

/** The same as words that stand on the map. */
export const planNotes = (held: readonly PlanIndustries[], words: NoteWords): Note[] =>
  held.map(({ region, at: [lon = 0, lat = 0], only, shared }) => {
    const all = shared ?? [];
    // A line for one more takes no less room than the one.
    const most = all.length > MOST + 1 ? all.slice(0, MOST) : all;
    const rest = all.length - most.length;
    return {
      key: region,
      at: [lon, lat],
      title: words.region[region].toUpperCase(),
      marked: markedLines({ only, shared }, words),
      plain: [...inLines(most, WIDTH), ...(rest > 0 ? [words.more(String(rest))] : [])],
      region,
    };
  });
