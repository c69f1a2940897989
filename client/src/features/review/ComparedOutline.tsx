import { useEffect } from 'react';
import type { ComparedOutline as Compared } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { useRegionsOnMap } from '../stage/useRegionsOnMap.ts';

/** Less than this between neighbours is how exactly the outlines were drawn, ha. */
const SLIVER = 1;

/** Shows both outlines on the map while this is on the screen. */
function useOverlay(outline: Compared): void {
  const setOverlay = useAtlas((s) => s.setOverlay);
  useEffect(() => {
    const { standing, proposed, gained, lost, gained_ha, lost_ha, neighbours } = outline;
    setOverlay({
      standing,
      standing_role: 'digitised',
      proposed,
      gained,
      lost,
      gained_ha,
      lost_ha,
      overlaps: neighbours.flatMap(({ code, name_vi, name_en, overlap, overlap_ha: ha }) =>
        overlap && ha >= SLIVER
          ? [{ slug: code, name_vi, name_en, ha, geometry: overlap, indicative: false }]
          : [],
      ),
      of: 'region',
    });
    return () => setOverlay(null);
  }, [outline, setOverlay]);
}

/** What the two outlines of a region on the map mean: hectares, neighbours, and zones that contradict it. */
export function ComparedOutline({ outline, plan }: { outline: Compared; plan: string }) {
  const { d, f, m, lang } = useDeskWords();
  useOverlay(outline);
  useRegionsOnMap(plan);
  const words = d.orientation.outline;
  const { gained_ha: gained, lost_ha: lost, gap_ha: gap, outside_ha: outside, zones } = outline;
  const overlaps = outline.neighbours.filter(({ overlap_ha: ha }) => ha >= SLIVER);
  const percent = (share: number) => f.percent(Math.round(1000 * share) / 10);
  return (
    <div className="compared-boundary">
      <p>{words.areas(f.ha(outline.standing_ha), f.ha(outline.proposed_ha))}</p>
      <ul>
        {gained === 0 && lost === 0 && <li>{words.unchanged}</li>}
        {gained > 0 && <li>{words.gained(f.ha(gained))}</li>}
        {lost > 0 && <li>{words.lost(f.ha(lost))}</li>}
        {overlaps.map(({ code, overlap_ha: ha, standing_overlap_ha: before }) => (
          <li key={code}>
            {words.overlap(m.terms.region[code], f.ha(ha))} ({words.overlapBefore(f.ha(before))})
          </li>
        ))}
        {overlaps.length === 0 && <li>{words.noOverlap}</li>}
        <li>{gap >= SLIVER ? words.gap(f.ha(gap)) : words.noGap}</li>
        {outside >= SLIVER && <li>{words.outside(f.ha(outside))}</li>}
      </ul>
      {zones.length > 0 && (
        <>
          <h4>{words.zonesTitle}</h4>
          <ul>
            {zones.map(({ slug, orientation, inside, share, ...zone }) => (
              <li key={slug}>
                {inside
                  ? words.zoneIn(
                      pick<'name', string>(lang, zone, 'name'),
                      m.terms.region[orientation],
                      percent(share),
                    )
                  : words.zoneOut(pick<'name', string>(lang, zone, 'name'), percent(share))}
              </li>
            ))}
          </ul>
          <p className="field-hint">{words.zonesHint}</p>
        </>
      )}
      <p className="field-hint">{words.onMap}</p>
    </div>
  );
}
