import type { Report } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { useHistoryWords } from '../../i18n/history.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReportTable } from './ReportTable.tsx';

function State({ report, today }: { report: Report; today: string }) {
  const { p, f } = usePlanningWords();
  const { h } = useHistoryWords();
  const { locked, closing_day, report: content } = report;
  if (locked === null) {
    return (
      <Notice tone="warn">
        {closing_day > today && `${p.report.future} `}
        {p.report.live(content.revision)}
      </Notice>
    );
  }
  const { version, at, office, revision, sha256 } = locked;
  return (
    <Notice tone="good">
      {p.report.locked(version, f.date(at), h.office[office], revision)}
      <span className="report-hash">{p.report.hash(sha256)}</span>
    </Notice>
  );
}

function NotConfirmed({ report }: { report: Report['report'] }) {
  const { p, f, lang } = usePlanningWords();
  const select = useAtlas((s) => s.select);
  const open = report.zones.filter(({ confirmed }) => !confirmed);
  return (
    <section className="report-part" aria-labelledby="report-open">
      <h3 id="report-open">{p.report.notConfirmed(open.length)}</h3>
      {open.length > 0 && (
        <>
          <p>{p.report.notConfirmedLead}</p>
          <ul className="report-open">
            {open.map((zone) => (
              <li key={zone.slug}>
                <Button look="link" onClick={() => select(zone.slug, 'list')}>
                  {pick(lang, zone, 'name')}
                </Button>
                {zone.confirmed_on && ` ${p.report.lastConfirmed(f.date(zone.confirmed_on))}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What a report says, once it is here. */
export function ReportBody({ report, today }: { report: Report; today: string }) {
  const { m, p, f } = usePlanningWords();
  const { report: content } = report;
  return (
    <>
      <State report={report} today={today} />
      <p>{p.report.period(f.date(content.period.from), f.date(content.period.to))}</p>
      <ReportTable report={content} />
      <section className="report-part" aria-labelledby="report-status">
        <h3 id="report-status">{p.report.byStatus}</h3>
        <ul className="report-status">
          {content.by_status.map(({ status, zones }) => (
            <li key={status}>
              {m.terms.status[status]}: <strong>{f.number(zones)}</strong>
            </li>
          ))}
        </ul>
      </section>
      <NotConfirmed report={content} />
      <p className="report-law">{p.report.law[content.kind]}</p>
    </>
  );
}
