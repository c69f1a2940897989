import { usePlanningWords } from '../../i18n/planning.ts';
import {
  type Assumptions,
  type LandAssumption,
  LIMITS,
  SERVING,
  type Serving,
} from '../../lib/forecast/assumptions.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { AssumptionField } from './AssumptionField.tsx';
import type { BurnUp } from './burn-up.ts';
import type { Additions } from './forecast.ts';
import { whole } from './words.ts';

interface LandAssumptionsProps {
  burnUp: BurnUp;
  assumed: Assumptions;
  adds: Additions;
  onChange(assumed: Assumptions): void;
}

/** How the land of each status is assumed to be handed over. */
export function LandAssumptions({ burnUp, assumed, adds, onChange }: LandAssumptionsProps) {
  const words = usePlanningWords();
  const { m, f, p } = words;
  const { land, years, adds: addsWords } = p.progress.assumptions;
  const year = burnUp.period.end.slice(0, 4);
  const change = (status: Serving, patch: Partial<LandAssumption>) =>
    onChange({
      ...assumed,
      land: { ...assumed.land, [status]: { ...assumed.land[status], ...patch } },
    });
  return (
    <>
      <h4>{land.title}</h4>
      <ul className="land-list">
        {SERVING.map((status) => {
          const { ceiling_ha: ceiling, floor_ha: floor } = burnUp.evidence.land[status];
          const { share, years: ready } = assumed.land[status];
          const name = m.terms.status[status];
          return (
            <li key={status} className="land-row">
              <div className="land-what">
                <span className="land-name">
                  <StatusMark status={status} />
                  {name}
                </span>
                <span className="assumption-evidence">
                  {ceiling !== null
                    ? land.atMost(f.ha(ceiling))
                    : floor > 0
                      ? land.atLeast(f.ha(floor))
                      : land.noCeiling}
                </span>
                <span className="assumption-adds">
                  {ceiling === null && floor === 0
                    ? land.notCounted
                    : addsWords(year, whole(words, adds.land[status]))}
                </span>
              </div>
              <AssumptionField
                label={land.share}
                name={land.shareOf(name)}
                value={share}
                limits={LIMITS.landShare}
                text={f.percent(share)}
                onChange={(value) => change(status, { share: value })}
              />
              <AssumptionField
                label={land.years}
                name={land.yearsOf(name)}
                value={ready}
                limits={LIMITS.landYears}
                text={years(f.number(ready))}
                onChange={(value) => change(status, { years: value })}
              />
            </li>
          );
        })}
      </ul>
      <p className="assumption-basis">{land.basis}</p>
    </>
  );
}
