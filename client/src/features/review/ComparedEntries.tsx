import { useMemo } from 'react';
import type { LedgerEntry } from '../../api/ledger-types.ts';
import type { ComparedEntry } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { asMulti } from '../../lib/as-multi.ts';
import { NO_PLOTS, type Plot } from '../../map/plots.ts';
import { useIndustries } from '../filters/useIndustries.ts';
import { useShownPlots } from '../ledger/usePlots.ts';
import { standingWords } from '../request/entries/entry-words.ts';
import { entryRows } from './entry-rows.ts';

interface ComparedEntriesProps {
  compared: readonly ComparedEntry[];
  /** As the request gives them, in their order. */
  entries: readonly LedgerEntry[];
}

/** Plots that stand, are proposed, or share ground, on the map as long as they are compared. */
function useComparedPlots({ compared, entries }: ComparedEntriesProps): void {
  const plots = useMemo(() => {
    const found = compared.flatMap(({ n, standing, polygon, overlaps }): Plot[] => {
      const { geometry, area_ha: ha = 0 } = entries[n] ?? {};
      const key = String(n);
      return [
        ...(polygon
          ? [
              {
                key: `${key}-standing`,
                geometry: polygon,
                ha: standing?.area_ha ?? 0,
                tone: 'standing' as const,
              },
            ]
          : []),
        ...(geometry ? [{ key, geometry: asMulti(geometry), ha, tone: 'proposed' as const }] : []),
        ...overlaps.map((other) => ({
          key: `${key}-${other.key}`,
          geometry: other.geometry,
          ha: other.ha,
          tone: 'overlap' as const,
        })),
      ];
    });
    return found.length > 0 ? found : NO_PLOTS;
  }, [compared, entries]);
  useShownPlots(plots);
}

function Compared({ one, entry }: { one: ComparedEntry; entry: LedgerEntry }) {
  const words = useDeskWords();
  const ledger = useLedgerWords();
  const { d, f } = words;
  const rows = entryRows(ledger, useIndustries(), one, entry);
  const { action, standing, outdated, overlaps, n } = one;
  const taken = action === 'stage' && entry.stage === 'revoked';
  return (
    <li>
      <p className="compared-head">
        <strong>
          {d.entries.nth(n + 1, taken ? d.entries.revoke : d.entries.actions[action])}
        </strong>
        {standing && <span className="compared-how">{standingWords(words, standing)}</span>}
        {outdated && <span className="tag tag-warn">{d.entries.review.outdated}</span>}
      </p>
      {action === 'void' && <p>{d.entries.review.struck}</p>}
      {action !== 'void' && rows.length === 0 && <p>{d.entries.review.nothing}</p>}
      {rows.length > 0 && (
        <dl className="facts">
          {rows.map(({ name, before, after }) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>
                {standing && (
                  <>
                    <del>{before ?? d.entries.review.none}</del> →{' '}
                  </>
                )}
                <ins>{after ?? d.review.removed}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.geometry && (
        <ul className="compared-plots">
          {overlaps.length === 0 ? (
            <li>{d.entries.review.noOverlap}</li>
          ) : (
            overlaps.map(({ key, ha }) => (
              <li key={key} className="field-error">
                {d.entries.review.overlap(f.ha(ha), key)}
              </li>
            ))
          )}
        </ul>
      )}
    </li>
  );
}

/** What a request does to the ledger: each entry as it stands and as it would be. */
export function ComparedEntries(props: ComparedEntriesProps) {
  const { d } = useDeskWords();
  const { compared, entries } = props;
  useComparedPlots(props);
  const drawn = entries.some(({ geometry }) => geometry) || compared.some((one) => one.polygon);
  return (
    <>
      <ul className="compared compared-entries">
        {compared.map((one) => {
          const entry = entries[one.n];
          return entry && <Compared key={one.n} one={one} entry={entry} />;
        })}
      </ul>
      {drawn && <p className="field-hint">{d.entries.review.onMap}</p>}
    </>
  );
}
