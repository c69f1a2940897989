import { useQuery } from '@tanstack/react-query';
import { zonesQuery } from '../../api/queries.ts';
import type { Source, SummaryGroup } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';
import { CheckSide } from '../summary/CheckSide.tsx';
import { amount, sumSign, termLabel } from '../summary/words.ts';
import { Explain } from './Explain.tsx';
import type { Row } from './rows.ts';

/** The zones of a group whose area is not published, each a way to its card and its change request. */
function ZonesToSettle({ group }: { group: SummaryGroup }) {
  const { p, lang } = usePlanningWords();
  const { data } = useQuery(zonesQuery(useMoment()));
  const select = useAtlas((s) => s.select);
  const zones = (data?.zones ?? [])
    .map(({ properties }) => properties)
    .filter(
      (zone) =>
        zone.kind === group.kind &&
        (zone.counted || zone.kind === 'it_park') &&
        zone.planned_area_ha === null &&
        (group.old_province === null || zone.old_province === group.old_province),
    );
  if (zones.length === 0) return null;
  return (
    <>
      <p>{p.reconciliation.zonesToSettle}</p>
      <ul className="recon-zones">
        {zones.map((zone) => (
          <li key={zone.slug}>
            <Button look="link" onClick={() => select(zone.slug, 'list')}>
              {pick(lang, zone, 'name')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What both sides are made of, who says so, and how the difference can be settled. */
export function RowDetail({ row, sources }: { row: Row; sources: ReadonlyMap<string, Source> }) {
  const words = usePlanningWords();
  const { p } = words;
  const ids =
    row.type === 'check'
      ? row.check.sources
      : [row.group.official_source].filter((id) => id !== null);
  return (
    <div className="recon-detail">
      {row.type === 'check' ? (
        <div className="recon-sides">
          <CheckSide check={row.check} side="left" />
          <CheckSide check={row.check} side="right" />
        </div>
      ) : (
        <ul>
          {row.group.official_terms.map((term) => (
            <li key={term.figure}>
              {sumSign(term)} {termLabel(words, term)}: {amount(words, term.value, term.unit)}
            </li>
          ))}
        </ul>
      )}
      <h4>{p.reconciliation.sources}</h4>
      <ul>
        {ids.map((id) => {
          const source = sources.get(id);
          return (
            source && (
              <li key={id}>
                <SourceItem source={source} />
              </li>
            )
          );
        })}
      </ul>
      {row.type === 'group' && <ZonesToSettle group={row.group} />}
      {row.state !== 'agrees' && <Explain row={row} />}
    </div>
  );
}
