import type { ZoneDetail } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { SourcedRow } from './SourcedRow.tsx';

/** Where it is, how well that is known, and what the shape on the map is. */
export function Place({ detail }: { detail: ZoneDetail }) {
  const { m, f, lang } = useWords();
  const setView = useAtlas((s) => s.setView);
  const setRegion = useAtlas((s) => s.setRegion);
  const { properties: zone } = detail;
  const km = m.measure.kilometres(f.number(zone.location_radius_km ?? 0));
  const located = m.zone.location[zone.location_basis];
  const shaped = m.zone.shape[zone.geometry_role];
  const former = [...zone.old_communes, ...zone.old_districts];
  const note = pick(lang, detail, 'note');
  const region = zone.orientation;
  return (
    <>
      <dl className="facts">
        {zone.new_communes.length > 0 && (
          <SourcedRow detail={detail} field="place" label={m.zone.communes}>
            {zone.new_communes.join(', ')}
          </SourcedRow>
        )}
        <div className="fact">
          <dt>{m.zone.formerly}</dt>
          <dd>{[...former, m.terms.formerProvince[zone.old_province]].join(', ')}</dd>
        </div>
        <div className="fact">
          <dt>{m.zone.region}</dt>
          <dd>
            {region === 'unknown' ? (
              m.terms.region.unknown
            ) : (
              <Button
                look="link"
                onClick={() => {
                  setView('regions');
                  setRegion(region);
                }}
              >
                {m.terms.region[region]}
              </Button>
            )}
          </dd>
        </div>
        {zone.location_point && (
          <SourcedRow detail={detail} field="location" label={m.zone.coordinates}>
            {zone.location_point
              .toReversed()
              .map((value) => value.toFixed(3))
              .join(', ')}
          </SourcedRow>
        )}
      </dl>
      <p className="card-note">
        {typeof located === 'function' ? located(km) : located}{' '}
        {typeof shaped === 'function' ? shaped(f.ha(zone.display_area_ha)) : shaped}{' '}
        {m.zone.drawnAs[zone.display_area_basis]}
      </p>
      {note && <p className="card-note">{note}</p>}
    </>
  );
}
