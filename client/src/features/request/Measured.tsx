import { MapPin } from 'lucide-react';
import type { OutlineCheck } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { useDecisionHa } from './decision.ts';

/** Differences below this share are rounding, not disagreement. */
const AGREES = 0.005;

type Overlaps = OutlineCheck['overlaps'];

/** Whose ground the outline shares, each to be looked at on the map. */
function SharedGround({ overlaps }: { overlaps: Overlaps }) {
  const { d, f, lang } = useDeskWords();
  const map = useMapApi();
  if (overlaps.length === 0) return <p>{d.request.overlapNone}</p>;
  return (
    <ul>
      {overlaps.map(
        ({
          slug,
          ha,
          indicative,
          bounds: [west = 0, south = 0, east = 0, north = 0],
          ...other
        }) => (
          <li key={slug}>
            {d.request.overlap(pick(lang, other, 'name'), f.ha(ha))}
            {indicative && ` (${d.review.boundaryHow.indicative})`}{' '}
            <Button
              look="link"
              icon={MapPin}
              aria-label={`${d.request.seeOnMap}: ${pick(lang, other, 'name')}`}
              onClick={() => map.current?.fitPlace([west, south, east, north])}
            >
              {d.request.seeOnMap}
            </Button>
          </li>
        ),
      )}
    </ul>
  );
}

interface MeasuredProps {
  area: number;
  perimeter: number;
  outside: number;
  communes: OutlineCheck['communes'];
  overlaps: Overlaps;
}

/** Hectares of an outline against the decision's, and the ground that is not its own. */
export function Measured({ area, perimeter, outside, communes, overlaps }: MeasuredProps) {
  const { d, f, m, lang } = useDeskWords();
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
  const names = communes && (lang === 'vi' ? communes.names_vi : communes.names_en).join(', ');
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
      {outside > 0 && <p>{d.request.outside(f.ha(outside))}</p>}
      {communes && communes.outside_ha > 0 && (
        <p>{d.request.outsideCommunes(f.ha(communes.outside_ha), names ?? '')}</p>
      )}
      <SharedGround overlaps={overlaps} />
    </div>
  );
}
