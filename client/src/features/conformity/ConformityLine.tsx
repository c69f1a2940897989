import { useQuery } from '@tanstack/react-query';
import { zoneConformityQuery } from '../../api/conformity.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas, useMoment } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { ClassMark } from './ClassMark.tsx';

/** On a zone's card: what the newest plan says of its industries, in one line. */
export default function ConformityLine({ slug }: { slug: string }) {
  const { m, f, p } = usePlanningWords();
  const c = p.conformity;
  const openPlan = useAtlas((s) => s.openPlan);
  const { data } = useQuery(zoneConformityQuery(slug, useMoment()));
  const zone = data?.items[0];
  if (!data || !zone) return null;
  const year = data.plans.find(({ id }) => id === data.plan)?.adopted?.slice(0, 4) ?? '';
  const matching = zone.industries.filter((one) => one.class === 'matches').length;
  return (
    <dl className="facts">
      <div className="fact">
        <dt>{c.card(year)}</dt>
        <dd>
          <ClassMark of={zone.class} /> {c.classes[zone.class]}
          {zone.reason === null
            ? `: ${c.cardCounts(f.number(matching), f.number(zone.industries.length))}`
            : `. ${c.reasons[zone.reason]}`}{' '}
          {zone.parts.length > 1 &&
            `${zone.parts
              .map(({ region, share }) =>
                c.part(
                  region === 'unknown' ? c.outside : m.terms.region[region],
                  f.percent(100 * share),
                ),
              )
              .join('; ')}. `}
          <Button look="link" onClick={() => openPlan('conformity')}>
            {c.cardMore}
          </Button>
        </dd>
      </div>
    </dl>
  );
}
