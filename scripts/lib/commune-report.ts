import type { CommuneReport } from '../../server/src/geodata/communes/index.ts';

/** What became of a file of commune boundaries, in lines for a terminal. */
export function communeLines(report: CommuneReport): string[] {
  const { revision, loaded, rejected, missing, ignored } = report;
  const notable = loaded.filter((commune) => commune.notable);
  const byName = loaded.filter(({ by }) => by === 'name').length;
  return [
    revision === null
      ? 'Nothing was loaded.'
      : `Revision ${revision}: ${loaded.length} boundaries loaded, ${loaded.length - byName} by code, ${byName} by name.`,
    ...list(
      'Area differs from the official one',
      notable,
      ({ name, areaKm2, officialKm2, deviation }) => {
        const percent = `${deviation > 0 ? '+' : ''}${(deviation * 100).toFixed(1)} %`;
        return `${name}: ${areaKm2.toFixed(2)} km² for ${officialKm2} km² (${percent})`;
      },
    ),
    ...list('Not loaded', rejected, ({ name, reason }) => `${name}: ${reason}`),
    ...list('Not in the file', missing, (name) => name),
    ...(ignored > 0 ? [`${ignored} features belong to no commune of the province.`] : []),
  ];
}

function list<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  return [`${title} (${items.length}):`, ...items.map((item) => `  ${line(item)}`)];
}
