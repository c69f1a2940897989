import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { allocationsQuery, type LedgerFormat, ledgerAddress } from '../../api/ledger.ts';
import type { AllocationPage } from '../../api/ledger-types.ts';
import { pick } from '../../i18n/context.tsx';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { NO_LEDGER_FILTER } from '../../lib/ledger/filter.ts';
import { useLayout } from '../../lib/media.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useResults } from '../results/context.tsx';
import { EntryCards, EntryTable } from './EntryTable.tsx';
import { Filters, filtersAnything } from './Filters.tsx';
import './ledger.css';
import { Propose } from './Propose.tsx';
import { queryOf } from './query.ts';

const FORMATS: readonly LedgerFormat[] = ['xlsx', 'csv', 'geojson'];
/** Entries on a page of the ledger. */
const PAGE = 50;

/** Why there is nothing to show, and the way on. */
function Nothing() {
  const { l } = useLedgerWords();
  const filtered = useAtlas((s) => filtersAnything(s.ledgerFilter));
  const change = useAtlas((s) => s.setLedgerFilter);
  return (
    <div className="ledger-empty" role="status">
      <h3>{filtered ? l.noneTitle : l.emptyTitle}</h3>
      {filtered ? (
        <Button onClick={() => change(NO_LEDGER_FILTER)}>{l.clearFilters}</Button>
      ) : (
        <p>{l.emptyLead}</p>
      )}
    </div>
  );
}

function Sums({ page }: { page: AllocationPage }) {
  const { l, f } = useLedgerWords();
  return (
    <div className="ledger-sums">
      <p>{l.sums}</p>
      <dl>
        {page.sums.map(({ recipient, held_ha, area_ha, entries }) => (
          <div key={recipient} className="ledger-sums-row">
            <dt>{l.recipients[recipient]}</dt>
            <dd>{l.sum(f.ha(held_ha), f.ha(area_ha), entries)}</dd>
          </div>
        ))}
      </dl>
      {page.sums.length > 1 && <p className="field-hint">{l.sumsApart}</p>}
    </div>
  );
}

interface PagerProps {
  offset: number;
  page: AllocationPage;
  onOffset(offset: number): void;
}

function Pager({ offset, page, onOffset }: PagerProps) {
  const { l } = useLedgerWords();
  const last = offset + page.items.length;
  return (
    <nav className="ledger-pager" aria-label={l.pages}>
      <p role="status">{l.shown(offset + 1, last, page.numberMatched)}</p>
      {page.numberMatched > PAGE && (
        <div className="actions">
          <Button disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - PAGE))}>
            {l.newer}
          </Button>
          <Button disabled={last >= page.numberMatched} onClick={() => onOffset(offset + PAGE)}>
            {l.older}
          </Button>
        </div>
      )}
    </nav>
  );
}

/** One page of the entries under a filter; another filter begins at its first page. */
function Entries() {
  const { l, lang } = useLedgerWords();
  const { all } = useResults();
  const filter = useAtlas((s) => s.ledgerFilter);
  const query = queryOf(filter, useMoment());
  const phone = useLayout() === 'phone';
  const [offset, setOffset] = useState(0);
  const { data, error, refetch, isPlaceholderData } = useQuery(
    allocationsQuery({ ...query, limit: PAGE, offset }),
  );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton width="100%" height={240} />;
  const nameOf = (slug: string): string => {
    const zone = all?.bySlug.get(slug);
    return zone ? pick(lang, zone.properties, 'name') : slug;
  };
  const List = phone ? EntryCards : EntryTable;
  return (
    <div className="ledger-entries" aria-busy={isPlaceholderData}>
      {data.items.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <Sums page={data} />
          <List entries={data.items} nameOf={nameOf} />
          <Pager offset={offset} page={data} onOffset={setOffset} />
          <div className="ledger-exports">
            <span>{l.export}</span>
            {FORMATS.map((format) => (
              <a
                key={format}
                className="button button-outline"
                href={ledgerAddress(format, query)}
                download
              >
                <Icon of={Download} size={16} />
                {l.formats[format]}
              </a>
            ))}
            <span className="field-hint">{l.exportHint}</span>
          </div>
        </>
      )}
    </div>
  );
}

/** The ledger of land handed over: every entry with its history, open to everybody. */
export default function LedgerPage() {
  const { l, f } = useLedgerWords();
  const { all } = useResults();
  const filter = useAtlas((s) => s.ledgerFilter);
  const moment = useMoment();
  const stranger = filter.zone !== null && all !== null && !all.bySlug.has(filter.zone);
  return (
    <>
      <header className="ledger-head">
        <h2>{l.title}</h2>
        <p>{l.lead}</p>
        {moment.as_of && <p className="field-hint">{l.dayOf(f.date(moment.as_of))}</p>}
      </header>
      <Propose />
      <Filters />
      {stranger ? (
        <Notice tone="warn">{l.unknownZone}</Notice>
      ) : (
        <Entries key={JSON.stringify(filter)} />
      )}
    </>
  );
}
