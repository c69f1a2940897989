import { Download, Printer } from 'lucide-react';
import type { KnownBoundary } from '../../api/boundaries.ts';
import type { CornerTable } from '../../doctor/sheet/corner-table.ts';
import { cornerCsv } from '../../doctor/sheet/csv.ts';
import { boundaryGeoJson } from '../../doctor/sheet/geojson.ts';
import { useWords } from '../../i18n/context.tsx';
import { useSurveyWords } from '../../i18n/survey.ts';
import { saveText } from '../../lib/save.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { originOf, totalsOf } from './facts.ts';
import { sheetAddress } from './sheet-address.ts';

/** The file as values of their own: attributes of a shape do not nest. */
const flat = (file: KnownBoundary['boundary']['properties']['file']) =>
  Object.fromEntries(Object.entries(file ?? {}).map(([name, value]) => [`file_${name}`, value]));

/** The same table for spreadsheets, drawing programs and maps, and as a page to print. */
export function Downloads({ known, table }: { known: KnownBoundary; table: CornerTable }) {
  const words = useWords();
  const s = useSurveyWords();
  const { slug, sample } = known.boundary.properties;
  const { coordinates } = known.boundary.geometry;
  const about = () => [
    ...(sample ? [[s.sample, ''] as const] : []),
    ...originOf(words, s, known),
    ...totalsOf(words, s, table),
    [s.notRegistry, ''] as const,
  ];
  const saveCsv = () =>
    saveText(`${slug}.csv`, 'text/csv;charset=utf-8', cornerCsv(table, s.csv, about()));
  const saveDxf = async () => {
    const { cornerDxf } = await import('../../doctor/sheet/dxf.ts');
    saveText(`${slug}.dxf`, 'image/vnd.dxf', cornerDxf(table));
  };
  const saveGeoJson = () => {
    const { sources, file, ...properties } = known.boundary.properties;
    const facts = Object.entries({ ...properties, ...flat(file), revision: known.revision }).map(
      ([name, value]) => [name, typeof value === 'boolean' ? String(value) : value] as const,
    );
    const text = boundaryGeoJson(coordinates, {
      ...Object.fromEntries(facts),
      sources: sources.join('; '),
    });
    saveText(`${slug}.geojson`, 'application/geo+json', text);
  };
  return (
    <ul className="survey-downloads" aria-label={s.download}>
      <li>
        <Button icon={Download} onClick={saveCsv}>
          {s.downloads.csv}
        </Button>
      </li>
      <li>
        <Button icon={Download} onClick={() => void saveDxf()}>
          {s.downloads.dxf}
        </Button>
      </li>
      <li>
        <Button icon={Download} onClick={saveGeoJson}>
          {s.downloads.geojson}
        </Button>
      </li>
      <li>
        <a
          className="button button-outline"
          href={sheetAddress(slug)}
          target="_blank"
          rel="noopener"
        >
          <Icon of={Printer} size={16} />
          {s.print}
        </a>
      </li>
    </ul>
  );
}
