import type { LoadReport } from '../../server/src/geodata/load/index.ts';

/** What a load did, in lines for a terminal. */
export function reportLines(report: LoadReport): string[] {
  if (report.outcome === 'unchanged') {
    return [`Nothing to load: the facts are those of revision ${report.revision}.`];
  }
  const { claims, allocations } = report;
  return [
    `Revision ${report.revision}${report.sample ? ', with samples' : ''}: ${report.zones} zones, ${report.projected} of them changed.`,
    `  claims: ${claims.added} new, ${claims.corrected} corrected, ${claims.gone} gone; ${report.choices} chosen`,
    `  footprints: ${report.footprints} drawn anew; orientations: ${report.orientations} changed`,
    `  ledger: ${allocations.added} new, ${allocations.corrected} corrected`,
    ...report.notices.map((notice) => `  ! ${notice}`),
  ];
}
