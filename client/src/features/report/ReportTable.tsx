import type { ReportContent, ReportZone } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { figureWords } from '../../i18n/figure-words.ts';
import { type PlanningWords, usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { areaColumns, areaText, sumText } from './figures.ts';

function occupancyText(words: PlanningWords, { occupancy }: ReportZone): string {
  if (occupancy === null) return words.m.terms.unpublished;
  const { min, max, min_inclusive: minInclusive, max_inclusive: maxInclusive, basis } = occupancy;
  const said = figureWords(words, { min, max, minInclusive, maxInclusive }, '%');
  return `${said} (${words.p.report.basis[basis]})`;
}

function ZoneRow({ zone, kind }: { zone: ReportZone; kind: ReportContent['kind'] }) {
  const words = usePlanningWords();
  const { m, p, f, lang } = words;
  const select = useAtlas((s) => s.select);
  const said = (text: string | null) => text || m.terms.unpublished;
  return (
    <tr data-zone={zone.slug}>
      <th scope="row">
        <Button look="link" onClick={() => select(zone.slug, 'list')}>
          {pick(lang, zone, 'name')}
        </Button>
      </th>
      <td>{said(zone.communes.join('; '))}</td>
      <td>{m.terms.status[zone.status]}</td>
      <td>{said(zone.decision)}</td>
      {areaColumns(kind).map((name) => (
        <td key={name} data-column={name} className="report-number">
          {areaText(words, zone[name])}
        </td>
      ))}
      <td className="report-number">{occupancyText(words, zone)}</td>
      <td>{said(zone.developer)}</td>
      <td>{said(zone.investment)}</td>
      <td>{said(zone.industries.join('; '))}</td>
      <td>{zone.confirmed_on ? f.date(zone.confirmed_on) : p.report.never}</td>
    </tr>
  );
}

/** Every zone of the report with its figures, and their sums. */
export function ReportTable({ report }: { report: ReportContent }) {
  const words = usePlanningWords();
  const { f, p } = words;
  const { columns } = p.report;
  const { kind, totals } = report;
  const areas = areaColumns(kind);
  const heads = [
    columns.name[kind],
    columns.communes,
    columns.status,
    columns.decision,
    ...areas.map((name) => columns[name]),
    columns.occupancy,
    columns.developer,
    columns.investment,
    columns.industries,
    columns.confirmed,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways is reached by keyboard
    <section className="report-scroll" tabIndex={0} aria-label={p.report.table}>
      <table className="report-table">
        <caption className="visually-hidden">{p.report.title[kind]}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.zones.map((zone) => (
            <ZoneRow key={zone.slug} zone={zone} kind={kind} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {p.report.total}
            </th>
            {areas.map((name) => (
              <td key={name} data-total={name} className="report-number">
                {sumText(words, totals[name])}
              </td>
            ))}
            <td colSpan={5} />
          </tr>
          <tr>
            <th scope="row" colSpan={4}>
              {p.report.unknown}
            </th>
            {areas.map((name) => (
              <td key={name} className="report-number">
                {f.number(totals[name].zones_unknown)}
              </td>
            ))}
            <td colSpan={5} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
