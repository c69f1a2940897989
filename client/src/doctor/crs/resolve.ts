import { asked, choice, finding, point } from '../finding.ts';
import { planarM } from '../shape/planar.ts';
import type { Shape } from '../shape/shapes.ts';
import type {
  AxisOrder,
  Candidate,
  Context,
  CrsCode,
  DeclaredCrs,
  Figures,
  Finding,
  Fix,
  Format,
  Reading,
} from '../types.ts';
import { guess, landsInProvince, middle, type RawBox, systemsOf, toGround } from './guess.ts';
import { type Looked, lookAtNumbers, type Numbers } from './numbers.ts';

interface Read {
  readonly crs: CrsCode;
  readonly axes: AxisOrder;
}

export interface Resolved {
  /** How the numbers are read; null as long as a person has to choose. */
  readonly read: Read | null;
  readonly by: 'declared' | 'chosen' | null;
  /** How they are read to show what was found: the likeliest way while nothing is chosen. */
  readonly shown: Read | null;
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

const MOST_CHOICES = 8;
const VN2000_DEGREES: CrsCode = 4756;
const HN72 = /ha.?noi.?(?:19)?72|hn.?72|indian|krass?ov/i;

const stopped = (...findings: Finding[]): Resolved => ({
  read: null,
  by: null,
  shown: null,
  candidates: [],
  findings,
});

/** Numbers that no system of the catalogue has. */
function unreadable(looked: Looked): Finding {
  if (looked.of) return finding('crs_unknown', 'stop', { figures: { reason: looked.of.kind } });
  const { odd } = looked;
  if (!odd) return finding('crs_unknown', 'stop', { figures: { reason: 'size' } });
  const row = odd.ring.rows?.[odd.place];
  const vertex = odd.ring.labels?.[odd.place] || odd.place + 1;
  const figures = { reason: 'odd', vertex, ...(row === undefined ? {} : { row }) };
  return finding('crs_unknown', 'stop', { figures });
}

const isHn72 = (declared: DeclaredCrs) =>
  declared.kind === 'foreign'
    ? HN72.test(declared.text)
    : declared.kind === 'none' &&
      declared.hints.includes('hn72') &&
      !declared.hints.includes('vn2000');

/** Corner lists may say which column is which; all other formats put east first. */
function turned(reading: Reading, { kind, axes }: Numbers, fixes: readonly Fix[]): Finding[] {
  const rows = reading.format === 'csv' || reading.format === 'xlsx';
  const expected = reading.axes ?? (rows ? axes : 'east-north');
  if (expected === axes || asked(fixes, 'swap_axes')) return [];
  const code = kind === 'degrees' ? 'lat_lon_swapped' : 'axes_swapped';
  return [finding(code, 'ask', { figures: { expected }, fixes: [{ code: 'swap_axes' }] })];
}

const offers = (candidates: readonly Candidate[]): Fix[] =>
  candidates.slice(0, MOST_CHOICES).map(({ crs }) => ({ code: 'use_crs', crs }));

function said(declared: DeclaredCrs): Figures {
  if (declared.kind === 'known') return { declared: declared.code };
  if (declared.kind === 'foreign') return { foreign: declared.text };
  const both = declared.hints.includes('vn2000') && declared.hints.includes('wgs84');
  return both ? { both: 1 } : {};
}

/** What to ask where nothing is declared that holds. */
function question(
  declared: DeclaredCrs,
  { kind }: Numbers,
  fits: readonly Candidate[],
  landing: readonly Candidate[],
): Finding {
  const [first, ...others] = fits;
  const places = fits.map(({ at }) => point(at));
  const fixes = offers(fits);
  if (!first) {
    const code = declared.kind === 'known' ? 'crs_contradicts' : 'crs_unknown';
    const away = landing.flatMap(({ fromAnchorKm: km }) => (km === null ? [] : [km]));
    const far: Figures = away.length > 0 ? { km: Math.min(...away) } : {};
    const figures = { reason: 'nowhere', kind, ...said(declared), ...far };
    return finding(code, 'stop', { figures, fixes: offers(landing) });
  }
  const km: Figures = first.fromAnchorKm === null ? {} : { km: first.fromAnchorKm };
  const apart: Figures =
    others.length === 0
      ? {}
      : { metres: Math.max(...fits.flatMap((a) => fits.map((b) => planarM(a.at, b.at)))) };
  const figures = { crs: first.crs, kind, ...said(declared), ...km, ...apart };
  const details = { places, count: fits.length, figures, fixes };
  if (declared.kind !== 'none') return finding('crs_contradicts', 'ask', details);
  return finding(others.length === 0 ? 'crs_guessed' : 'crs_ambiguous', 'ask', details);
}

const ASSUMED: Partial<Record<Format, string>> = { geojson: 'GeoJSON', kml: 'KML', kmz: 'KML' };

/**
 * Degrees that are of WGS84 because their format says so. Programs write degrees of VN-2000 into such files too, which
 * look the same and lie far enough away to matter: it is said how far, and the other way to read them is offered.
 */
function assumed({ declared, format }: Reading, { crs, axes }: Read, rawBox: RawBox): Finding[] {
  const name = ASSUMED[format];
  if (declared.kind !== 'known' || declared.by !== 'format' || !name) return [];
  const [here, there] = [crs, VN2000_DEGREES].map((code) =>
    toGround(code, axes)(...middle(rawBox)),
  );
  const metres = here && there ? planarM(here, there) : 0;
  const fixes: Fix[] = [{ code: 'use_crs', crs: VN2000_DEGREES }];
  return [finding('crs_assumed', 'note', { figures: { format: name, metres }, fixes })];
}

/** Findings about all coordinates, told in their middle. */
function placed(findings: readonly Finding[], shown: Read | null, rawBox: RawBox): Finding[] {
  const at = shown && toGround(shown.crs, shown.axes)(...middle(rawBox));
  return findings.map((one) => ({ ...one, place: at && point(at) }));
}

/**
 * Which system the numbers are in. A declaration counts if it brings the shape to the province, a person's
 * choice likewise; without either the numbers are tried in every system, and the person is asked.
 */
export function resolveCrs(
  reading: Reading,
  shapes: readonly Shape[],
  rawBox: RawBox,
  fixes: readonly Fix[],
  context: Context,
): Resolved {
  const { declared } = reading;
  const looked = lookAtNumbers(shapes);
  if (looked.of?.kind === 'millimetres') return stopped(finding('units_millimetres', 'stop'));
  if (!looked.of || looked.of.kind === 'hn72') return stopped(unreadable(looked));
  if (isHn72(declared)) {
    return stopped(finding('crs_unknown', 'stop', { figures: { reason: 'hn72' } }));
  }
  const { axes } = looked.of;
  const swapped = turned(reading, looked.of, fixes);
  const chosen = choice(fixes, 'use_crs')?.crs;
  const stated = declared.kind === 'known' ? declared.code : undefined;
  const candidates = guess(looked.of, rawBox, declared, context);
  const crs = chosen ?? stated;
  const possible = systemsOf(looked.of.kind).some(({ code }) => code === crs);
  if (crs && possible && landsInProvince(crs, axes, rawBox, context)) {
    const shown = { crs, axes };
    const read = swapped.length > 0 ? null : shown;
    const by = chosen ? 'chosen' : 'declared';
    const told = [...swapped, ...(chosen ? [] : assumed(reading, shown, rawBox))];
    return { read, by, shown, candidates, findings: placed(told, shown, rawBox) };
  }
  const fits = candidates.filter((one) => one.fits);
  const asking = chosen
    ? finding('crs_contradicts', 'stop', { figures: { chosen }, fixes: offers(fits) })
    : question(declared, looked.of, fits, candidates);
  const [likeliest] = candidates;
  const shown = likeliest ? { crs: likeliest.crs, axes } : null;
  return {
    read: null,
    by: null,
    shown,
    candidates,
    findings: [asking, ...placed(swapped, shown, rawBox)],
  };
}
