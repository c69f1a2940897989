import { useQuery } from '@tanstack/react-query';
import { allocationsQuery } from '../../api/ledger.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { sumsOf } from './sums.ts';
import { usePlots, useShownPlots, useWantedPlot } from './usePlots.ts';

/** As many entries as a card adds up; a zone with more says so. */
const MOST = 200;

/** On a zone's card: its land in the ledger, and where that lies. Nothing where the ledger holds nothing of it. */
export default function ZoneLedger({ slug }: { slug: string }) {
  const { l, f } = useLedgerWords();
  const openPlan = useAtlas((s) => s.openPlan);
  const query = { zone: slug, ...useMoment() };
  const { data } = useQuery(allocationsQuery({ ...query, limit: MOST }));
  const located = data?.items.some((entry) => entry.has_polygon) ?? false;
  const plots = usePlots(query, located);
  useShownPlots(plots);
  useWantedPlot(plots);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="card-section">
      <h3>{l.byZone}</h3>
      <ul>
        {sumsOf(data.items).map(({ recipient, held, entries }) => (
          <li key={recipient}>{l.zoneSum(l.recipients[recipient], f.ha(held), entries)}</li>
        ))}
      </ul>
      {data.numberMatched > data.items.length && (
        <p className="card-note">{l.zoneMore(data.items.length)}</p>
      )}
      <Button look="link" onClick={() => openPlan('ledger', { zone: slug })}>
        {l.zoneLink(data.numberMatched)}
      </Button>
    </section>
  );
}
