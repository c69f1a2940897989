import { lazy, Suspense, useEffect } from 'react';
import type { ComparedBoundary as Compared } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';

const OutlineSurvey = lazy(() => import('../survey/OutlineSurvey.tsx'));

/** Whether there was a boundary before; else only a shape of the right size, somewhere near. */
const wasKnown = ({ standing_role: role }: Compared): boolean =>
  role === 'surveyed' || role === 'digitised';

/** Shows both outlines on the map while this is on the screen. */
function useOverlay(boundary: Compared | null): void {
  const setOverlay = useAtlas((s) => s.setOverlay);
  useEffect(() => {
    if (!boundary) return;
    const { standing, standing_role, proposed, gained, lost, gained_ha, lost_ha, overlaps } =
      boundary;
    // Land can only be gained from or lost to an outline that was one.
    const known = wasKnown(boundary);
    setOverlay({
      standing,
      standing_role,
      proposed,
      gained: known ? gained : null,
      lost: known ? lost : null,
      gained_ha: known ? gained_ha : null,
      lost_ha: known ? lost_ha : null,
      overlaps,
    });
    return () => setOverlay(null);
  }, [boundary, setOverlay]);
}

/** What the two outlines on the map mean, in hectares and words. */
export function ComparedBoundary({ boundary }: { boundary: Compared }) {
  const { d, f, m, lang } = useDeskWords();
  useOverlay(boundary);
  const how = d.review.boundaryHow;
  const first = !wasKnown(boundary);
  const { standing_role: role, standing_ha: standing } = boundary;
  const { gained_ha: gained, lost_ha: lost, moved_m: moved } = boundary;
  const distance = (metres: number) =>
    metres < 1000
      ? m.measure.metres(f.number(Math.round(metres)))
      : m.measure.kilometres(f.number(metres / 1000));
  const off = boundary.decision_ha === null ? null : boundary.proposed_ha - boundary.decision_ha;
  return (
    <div className="compared-boundary">
      <p>
        {role === null
          ? how.newZone
          : first || standing === null
            ? how.first
            : how.areas(f.ha(standing), f.ha(boundary.proposed_ha))}
      </p>
      {first && <p>{d.request.boundaryArea(f.ha(boundary.proposed_ha))}.</p>}
      <ul>
        {gained === null || lost === null || moved === null ? (
          role && <li>{how.placed}</li>
        ) : first ? (
          <li>{how.near(distance(moved))}</li>
        ) : (
          <>
            <li>{gained > 0 ? how.gained(f.ha(gained)) : how.nothingGained}</li>
            <li>{lost > 0 ? how.lost(f.ha(lost)) : how.nothingLost}</li>
            <li>{moved >= 1 ? how.moved(distance(moved)) : how.notMoved}</li>
          </>
        )}
        <li>
          {boundary.decision_ha === null || off === null
            ? how.noDecision
            : how.decision(
                f.ha(boundary.decision_ha),
                `${off > 0 ? '+' : off < 0 ? '−' : ''}${f.ha(Math.abs(off))}`,
              )}
        </li>
        {boundary.outside_ha > 0 && <li>{how.outside(f.ha(boundary.outside_ha))}</li>}
        {boundary.overlaps.length === 0 ? (
          <li>{how.noOverlap}</li>
        ) : (
          boundary.overlaps.map((other) => (
            <li key={other.slug}>
              {how.overlaps} {how.overlap(pick(lang, other, 'name'), f.ha(other.ha))}
              {other.indicative && ` (${how.indicative})`}
            </li>
          ))
        )}
      </ul>
      <Suspense fallback={null}>
        <OutlineSurvey outline={boundary.proposed} />
      </Suspense>
      <p className="field-hint">{d.review.onMap}</p>
    </div>
  );
}
