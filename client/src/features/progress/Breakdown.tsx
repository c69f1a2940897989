import { useState } from 'react';
import type { Progress } from '../../api/types.ts';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import type { LedgerFilter } from '../../lib/ledger/filter.ts';
import { Button } from '../../ui/Button.tsx';
import { byKind, byQuarter, byRegion, byStage, byYear, byZone } from './breakdown.ts';
import { PartBars } from './PartBars.tsx';
import { TimeBars } from './TimeBars.tsx';
import './breakdown.css';

/** Zones shown before the others are asked for. */
const FIRST_ZONES = 8;

interface BreakdownProps {
  progress: Progress;
  /** The entries that the target counts. */
  counted: Partial<LedgerFilter>;
}

/** What the ledger holds towards the target, divided every way. */
export function Breakdown({ progress, counted }: BreakdownProps) {
  const words = usePlanningWords();
  const ledger = useLedgerWords();
  const { f, p } = words;
  const { breakdown } = p.progress;
  const [all, setAll] = useState(false);
  const zones = byZone(words, progress);
  const rest = all ? 0 : Math.max(0, zones.length - FIRST_ZONES);
  const moved = progress.entries > 0 || progress.revoked_ha > 0;
  const { committed_ha: promised } = progress.pipeline;
  return (
    <section className="split" aria-labelledby="breakdown-title">
      <header>
        <h3 id="breakdown-title">{breakdown.title}</h3>
        <p className="split-note">{moved ? breakdown.hint : breakdown.none}</p>
        {progress.revoked_ha > 0 && (
          <p className="split-note">{breakdown.revoked(f.ha(progress.revoked_ha))}</p>
        )}
        {promised > 0 && <p className="split-note">{breakdown.promised(f.ha(promised))}</p>}
      </header>
      {moved && (
        <div className="split-parts">
          <TimeBars
            counted={counted}
            title={breakdown.byYear}
            bars={byYear(words, progress)}
            note={breakdown.required(f.ha(Math.round(progress.pace.from_start_ha_per_year)))}
          />
          <TimeBars
            counted={counted}
            title={breakdown.byQuarter}
            bars={byQuarter(words, progress)}
          />
          <PartBars counted={counted} title={breakdown.byKind} bars={byKind(words, progress)} />
          <PartBars counted={counted} title={breakdown.byRegion} bars={byRegion(words, progress)} />
          <PartBars counted={counted} title={breakdown.byStage} bars={byStage(ledger, progress)} />
          <div className="split-zones">
            <PartBars
              counted={counted}
              title={breakdown.byZone}
              bars={zones.slice(0, zones.length - rest)}
            />
            {rest > 0 && (
              <Button look="link" onClick={() => setAll(true)}>
                {breakdown.more(f.number(rest))}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
