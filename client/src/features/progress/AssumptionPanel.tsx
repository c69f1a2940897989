import { RotateCcw } from 'lucide-react';
import type { Progress } from '../../api/types.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import {
  type Assumptions,
  LIMITS,
  SERVING,
  STATED,
  sameAssumptions,
} from '../../lib/forecast/assumptions.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { AssumptionField } from './AssumptionField.tsx';
import type { BurnUp } from './burn-up.ts';
import { type Additions, additions } from './forecast.ts';
import { LandAssumptions } from './LandAssumptions.tsx';
import { whole } from './words.ts';
import './assumptions.css';

interface PanelProps {
  burnUp: BurnUp;
  assumed: Assumptions;
  adds: Additions;
  onChange(assumed: Assumptions): void;
}

function Pace({ burnUp, assumed, adds, onChange }: PanelProps) {
  const words = usePlanningWords();
  const { f, p } = words;
  const { pace } = p.progress.assumptions;
  if (burnUp.evidence.pace_ha === null) return null;
  return (
    <section className="assumption">
      <h4>{pace.title}</h4>
      <p className="assumption-evidence">{pace.evidence(whole(words, burnUp.evidence.pace_ha))}</p>
      <AssumptionField
        label={pace.share}
        value={assumed.pace}
        limits={LIMITS.pace}
        text={f.percent(assumed.pace)}
        onChange={(share) => onChange({ ...assumed, pace: share })}
      />
      <p className="assumption-adds">
        {p.progress.assumptions.adds(burnUp.period.end.slice(0, 4), whole(words, adds.pace))}
      </p>
      <p className="assumption-basis">{pace.basis}</p>
    </section>
  );
}

function Promised({ burnUp, assumed, adds, onChange, entries }: PanelProps & { entries: number }) {
  const words = usePlanningWords();
  const { f, p } = words;
  const { promised, years } = p.progress.assumptions;
  const { committed_ha: committed } = burnUp.evidence;
  const change = (patch: Partial<Assumptions['promised']>) =>
    onChange({ ...assumed, promised: { ...assumed.promised, ...patch } });
  return (
    <section className="assumption">
      <h4>{promised.title}</h4>
      <p className="assumption-evidence">
        {entries === 0 ? promised.none : promised.evidence(f.ha(committed), f.number(entries))}
      </p>
      <AssumptionField
        label={promised.share}
        value={assumed.promised.share}
        limits={LIMITS.promisedShare}
        text={f.percent(assumed.promised.share)}
        onChange={(share) => change({ share })}
      />
      <AssumptionField
        label={promised.years}
        value={assumed.promised.years}
        limits={LIMITS.promisedYears}
        text={years(f.number(assumed.promised.years))}
        onChange={(value) => change({ years: value })}
      />
      <p className="assumption-adds">
        {p.progress.assumptions.adds(burnUp.period.end.slice(0, 4), whole(words, adds.promised))}
      </p>
      <p className="assumption-basis">{promised.basis}</p>
    </section>
  );
}

/** What the forecast leaves out because nobody has published it. */
function LeftOut({ burnUp }: { burnUp: BurnUp }) {
  const { m, f, p } = usePlanningWords();
  const { assumptions } = p.progress;
  const { land } = burnUp.evidence;
  const open = SERVING.filter((status) => land[status].ceiling_ha === null);
  const unknown = SERVING.reduce((sum, status) => sum + land[status].unknown, 0);
  const names = open.map((status) => m.terms.status[status].toLowerCase()).join(', ');
  return (
    <>
      {open.length > 0 && <p className="assumption-basis">{assumptions.openCeiling(names)}</p>}
      {unknown > 0 && (
        <p className="assumption-basis">{assumptions.unknownZones(f.number(unknown))}</p>
      )}
    </>
  );
}

/** What the forecast takes for granted, each on a slider beside what is on record. */
export function AssumptionPanel({ burnUp, progress }: { burnUp: BurnUp; progress: Progress }) {
  const { p } = usePlanningWords();
  const { assumptions } = p.progress;
  const assumed = useAtlas((s) => s.forecast);
  const setForecast = useAtlas((s) => s.setForecast);
  const own = !sameAssumptions(assumed, STATED);
  const panel: PanelProps = {
    burnUp,
    assumed,
    adds: additions(burnUp.evidence, assumed, burnUp.yearsLeft),
    onChange: setForecast,
  };
  return (
    <section className="assumptions" aria-labelledby="assumptions-title">
      <header className="assumptions-head">
        <div>
          <h3 id="assumptions-title">{assumptions.title}</h3>
          <p className="assumptions-lead">{assumptions.lead}</p>
        </div>
        <div className="assumptions-reset" role="status">
          {own && (
            <>
              <span>{assumptions.own}</span>
              <Button icon={RotateCcw} onClick={() => setForecast(STATED)}>
                {assumptions.reset}
              </Button>
            </>
          )}
        </div>
      </header>
      <div className="assumptions-grid">
        <div className="assumptions-few">
          <Pace {...panel} />
          <Promised {...panel} entries={progress.pipeline.entries} />
        </div>
        <section className="assumption">
          <LandAssumptions {...panel} />
          <LeftOut burnUp={burnUp} />
        </section>
      </div>
    </section>
  );
}
