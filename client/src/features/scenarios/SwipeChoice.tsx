import { Columns2, X } from 'lucide-react';
import type { Scenario } from '../../api/scenarios.ts';
import { useSwipeWords } from '../../i18n/swipe.ts';
import { useAtlas } from '../../store/context.tsx';
import { MIDDLE, withSide } from '../../store/swipe.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useResults } from '../results/context.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { outlinesIn, placesIn } from './content.ts';
import { undrawnIn } from './scenario-side.ts';

/** Two of the compared scenarios on the map, with a divider between them. */
export function SwipeChoice({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { w } = useSwipeWords();
  const swipe = useAtlas((s) => s.swipe);
  const setSwipe = useAtlas((s) => s.setSwipe);
  const { all } = useResults();
  const map = useMapApi();
  const setSheet = useAtlas((s) => s.setSheet);
  const [first, second] = scenarios;
  if (!first || !second) return null;
  const start = () => {
    // On a phone the sheet leaves the map in sight.
    setSheet('half');
    setSwipe({ left: String(first.id), right: String(second.id), at: MIDDLE });
    const shapes = [first, second].flatMap(({ content }) => [
      ...outlinesIn(content),
      ...placesIn(content).flatMap(({ zone }) => all?.bySlug.get(zone ?? '')?.geometry ?? []),
    ]);
    map.current?.fitShapes(shapes);
  };
  const shown = scenarios.filter(({ id }) => [swipe?.left, swipe?.right].includes(String(id)));
  const undrawn = shown.flatMap(({ content }) => undrawnIn(content));
  return (
    <section className="scenario-swipe" aria-label={w.scenarios.title}>
      <h3>{w.scenarios.title}</h3>
      <p className="scenario-note">{w.scenarios.lead}</p>
      {swipe ? (
        <>
          <div className="scenario-new">
            {(['left', 'right'] as const).map((side) => (
              <Field key={side} label={w[side]}>
                {(control) => (
                  <select
                    {...control}
                    className="input"
                    value={swipe[side]}
                    onChange={(event) => setSwipe(withSide(swipe, side, event.target.value))}
                  >
                    {scenarios.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ))}
          </div>
          {undrawn.length > 0 && (
            <p className="scenario-note">{w.scenarios.undrawn(undrawn.join(', '))}</p>
          )}
          <Button icon={X} onClick={() => setSwipe(null)}>
            {w.stop}
          </Button>
        </>
      ) : (
        <Button icon={Columns2} onClick={start}>
          {w.start}
        </Button>
      )}
    </section>
  );
}
