import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { scenarioQuery } from '../../api/scenarios.ts';
import { useSwipeWords } from '../../i18n/swipe.ts';
import { shortName } from '../../map/callouts/short-name.ts';
import { letteredAt } from '../../map/sources/lettered-at.ts';
import { useAtlas } from '../../store/context.tsx';
import { comparedBy } from '../../store/scenario-place.ts';
import { useResults } from '../results/context.tsx';
import { EMPTY } from '../scenarios/content.ts';
import { type SideWords, scenarioSide } from '../scenarios/scenario-side.ts';
import { useNames } from '../scenarios/useNames.ts';
import { SwipedMap, type SwipedMapProps } from './SwipedMap.tsx';
import type { Side } from './side.ts';

/** Two of the compared scenarios with a divider between them. */
export default function ScenarioSwipe(props: SwipedMapProps) {
  const { f, lang, m, w } = useSwipeWords();
  const { all } = useResults();
  const swipe = useAtlas((s) => s.swipe);
  const place = useAtlas((s) => s.scenario);
  const compared = place ? comparedBy(place) : [];
  const ids = [Number(swipe?.left), Number(swipe?.right)];
  const sound = ids.every((id) => compared.includes(id));
  const [one, two] = useQueries({
    queries: ids.map((id) => ({ ...scenarioQuery(id), enabled: sound })),
  }).map(({ data }) => data);
  const leftName = useNames(one?.content ?? EMPTY);
  const rightName = useNames(two?.content ?? EMPTY);
  const sides = useMemo(() => {
    if (!one || !two || !all) return null;
    const saying = (name: SideWords['name']): SideWords => ({
      name: (of) => shortName(name(of), lang),
      fresh: w.scenarios.fresh,
      middle: (shape) => {
        const [lon = 0, lat = 0] = letteredAt(shape).coordinates;
        return [lon, lat];
      },
      extension: (ha) => w.scenarios.extension(f.ha(ha)),
      step: ({ year, hectares, status }) => {
        const parts = [
          ...(hectares === undefined ? [] : [f.ha(hectares)]),
          ...(status === undefined ? [] : [m.terms.status[status]]),
        ];
        return w.scenarios.step(String(year), parts.join(', '));
      },
    });
    const side = (own: typeof one, other: typeof one, name: SideWords['name']): Side => ({
      name: own.name,
      key: w.scenarios.key,
      scene: scenarioSide(own.content, other.content, all.zones, saying(name)),
    });
    return { left: side(one, two, leftName), right: side(two, one, rightName) };
  }, [one, two, all, f, lang, m, w, leftName, rightName]);
  return sides && <SwipedMap {...props} left={sides.left} right={sides.right} />;
}
