import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { lockReport, reportQuery, workbookAddress } from '../../api/reports.ts';
import type { Report } from '../../api/types.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useMay } from '../account/session.ts';
import { useRefusal } from '../account/useRefusal.ts';
import { useWrite } from '../account/useWrite.ts';
import { closingDays, lastClosingDay } from './closing-days.ts';
import { ReportBody } from './ReportBody.tsx';
import './report.css';

type Kind = Report['kind'];

/** Closes the report of a period, for whoever may. */
function Lock({ report, onLocked }: { report: Report; onLocked(): void }) {
  const { p } = usePlanningWords();
  const queries = useQueryClient();
  const write = useWrite();
  const refusal = useRefusal();
  const [said, setSaid] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const { kind, closing_day: day, versions } = report;
  const lock = async () => {
    try {
      const { version } = await write(() => lockReport(kind, day));
      onLocked();
      await queries.invalidateQueries({ queryKey: ['report', kind, day] });
      setSaid({ tone: 'good', text: p.report.lockDone(version) });
    } catch (error) {
      setSaid({ tone: 'bad', text: refusal(error) });
    }
  };
  return (
    <>
      <Button look="solid" onClick={() => void lock()}>
        {versions.length > 0 ? p.report.lockAgain : p.report.lock}
      </Button>
      {said && (
        <Notice tone={said.tone} role="status">
          {said.text}
        </Notice>
      )}
    </>
  );
}

const KINDS: readonly Kind[] = ['kcn', 'ccn'];

/** The half-yearly reports on parks and clusters. */
export default function ReportPage() {
  const { p, f } = usePlanningWords();
  const may = useMay();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  const [kind, setKind] = useState<Kind>('ccn');
  const [day, setDay] = useState(() => lastClosingDay(today));
  const [version, setVersion] = useState<number | null>(null);
  const { data, error, refetch } = useQuery(reportQuery(kind, day, version));
  const words = p.report;
  const versions = data?.versions ?? [];
  const choices = [
    { value: 'newest', text: versions.length > 0 ? words.versionNewest : words.versionLive },
    ...versions.slice(1).map((one) => ({
      value: String(one.version),
      text: words.versionOld(one.version, f.date(one.at)),
    })),
    ...(versions.length > 0 ? [{ value: '0', text: words.versionLive }] : []),
  ];
  return (
    <>
      <header className="report-head">
        <h2>
          {words.title[kind]}
          {data?.report.sample && <SampleBadge />}
        </h2>
        <p>{words.lead}</p>
        <div className="report-tools">
          <Segmented
            legend={words.kind}
            hideLegend
            value={kind}
            options={KINDS.map((value) => ({ value, text: words.kinds[value] }))}
            onChange={(next) => {
              setKind(next);
              setVersion(null);
            }}
          />
          <Select
            label={words.closing}
            value={day}
            options={closingDays(today).map((one) => ({
              value: one,
              text: words.closes(f.date(one)),
            }))}
            onChange={(next) => {
              setDay(next);
              setVersion(null);
            }}
          />
          <Select
            label={words.version}
            value={version === null ? 'newest' : String(version)}
            options={choices}
            onChange={(next) => setVersion(next === 'newest' ? null : Number(next))}
          />
        </div>
        <div className="report-tools">
          <a className="button button-outline" href={workbookAddress(kind, day, version)} download>
            <Icon of={Download} size={16} />
            {words.workbook}
          </a>
          <Button icon={Printer} onClick={() => window.print()}>
            {words.print}
          </Button>
          {data && day <= today && may('review', kind) && (
            <Lock key={`${kind} ${day}`} report={data} onLocked={() => setVersion(null)} />
          )}
        </div>
      </header>
      {data ? (
        <ReportBody report={data} today={today} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton width="60%" height={28} />
      )}
    </>
  );
}
