import type { KnownBoundary } from '../../api/boundaries.ts';
import type { CornerTable } from '../../doctor/sheet/corner-table.ts';
import { pick, type Words } from '../../i18n/context.tsx';
import type { SURVEY_WORDS } from '../../i18n/survey.ts';

/** Names, the same in every language. */
const FORMAT_NAMES = {
  geojson: 'GeoJSON',
  kml: 'KML',
  kmz: 'KMZ',
  shapefile: 'Shapefile',
  geopackage: 'GeoPackage',
  dxf: 'DXF',
  csv: 'CSV',
  xlsx: 'Excel',
} as const;

type SurveyWords = (typeof SURVEY_WORDS)['vi'];

/** A line of the sheet: its name and its value. */
export type Fact = readonly [name: string, value: string];

/** Whole square metres and tenths, as decisions write them. */
const squareMetres = ({ lang }: Words, value: number) =>
  value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });

const HECTARE = 10_000;

/** What the corners add up to. */
export function totalsOf(words: Words, s: SurveyWords, table: CornerTable): Fact[] {
  const { f } = words;
  const area = (m2: number) => s.areaText(f.ha(m2 / HECTARE), squareMetres(words, m2));
  return [
    [s.area, area(table.areaM2)],
    [s.gridArea, area(table.gridAreaM2)],
    [s.perimeter, s.metres(table.perimeterM)],
    [s.corners, f.number(table.corners)],
  ];
}

/** The kind of file a boundary came out of, its system, and how often it was mended; none for one drawn here. */
export function fileOf(s: SurveyWords, { boundary }: KnownBoundary): Fact[] {
  const { file } = boundary.properties;
  return file ? [[s.file, s.fileText(FORMAT_NAMES[file.format], file)]] : [];
}

/** Where the boundary comes from and how exact it is said to be. */
export function originOf(words: Words, s: SurveyWords, known: KnownBoundary): Fact[] {
  const { f, lang } = words;
  const { boundary, sources, revision, asOf } = known;
  const { properties } = boundary;
  const { accuracy_m: accuracy, since } = properties;
  const titles = sources
    .filter(({ id }) => properties.sources.includes(id))
    .map(({ title, doc_no }) =>
      doc_no && !title.includes(doc_no) ? `${title} (${doc_no})` : title,
    );
  return [
    [s.zone, pick(lang, properties, 'name')],
    [s.basis, `${s.bases[properties.basis]}: ${properties.method}`],
    ...fileOf(s, known),
    [s.accuracy, accuracy === null ? s.accuracyUnstated : s.accuracyText(f.number(accuracy))],
    ...(titles.length > 0 ? [[s.sources, titles.join('; ')] as const] : []),
    ...(since ? [[s.since, f.date(since)] as const] : []),
    [s.revision, s.revisionText(revision, f.date(asOf))],
  ];
}
