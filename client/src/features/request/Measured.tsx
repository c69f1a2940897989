import { MapPin } from 'lucide-react';
import type { OutlineCheck } from '../../api/request-types.ts';
import { groundFindings } from '../../doctor/ground.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { Button } from '../../ui/Button.tsx';
import { boundsOf } from '../doctor/marks.ts';
import { useMapApi } from '../stage/map-api.ts';
import { useDecisionHa } from './decision.ts';

/** Differences below this share are rounding, not disagreement. */
const AGREES = 0.005;

/** Whose ground the outline runs into, each to be looked at on the map. */
function OthersGround({ check }: { check: OutlineCheck }) {
  const { d, lang } = useDeskWords();
  const { say } = useDoctorWords();
  const map = useMapApi();
  const findings = groundFindings(check, lang);
  if (findings.length === 0) return <p>{d.request.overlapNone}</p>;
  return (
    <ul>
      {findings.map((finding) => {
        const { place } = finding;
        const words = say(finding);
        return (
          <li key={words}>
            {words}{' '}
            {place && (
              <Button
                look="link"
                icon={MapPin}
                aria-label={`${d.request.seeOnMap}: ${words}`}
                onClick={() => map.current?.fitPlace(boundsOf(place))}
              >
                {d.request.seeOnMap}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface MeasuredProps {
  area: number;
  perimeter: number;
  check: OutlineCheck;
}

/** Hectares of an outline against the decision's, and the ground that is not its own. */
export function Measured({ area, perimeter, check }: MeasuredProps) {
  const { d, f, m } = useDeskWords();
  const decision = useDecisionHa();
  const length =
    perimeter < 1000
      ? m.measure.metres(f.number(Math.round(perimeter)))
      : m.measure.kilometres(f.number(perimeter / 1000));
  const off = decision === null ? 0 : area - decision;
  const against =
    decision !== null && Math.abs(off) > decision * AGREES
      ? d.request.decisionDiff(
          `${off > 0 ? '+' : '−'}${f.ha(Math.abs(off))}`,
          f.percent(Math.round((1000 * Math.abs(off)) / decision) / 10),
        )
      : d.request.decisionSame;
  return (
    <div className="edit-measured" role="status">
      <p>
        <strong>{d.request.boundaryArea(f.ha(area))}</strong> ·{' '}
        {d.request.boundaryPerimeter(length)}
      </p>
      <p>
        {decision === null
          ? d.request.decisionNone
          : `${d.request.decisionArea(f.ha(decision))}. ${against}`}
      </p>
      <OthersGround check={check} />
    </div>
  );
}
