import { Columns2, X } from 'lucide-react';
import { useSwipeWords } from '../../i18n/swipe.ts';
import { useAtlas } from '../../store/context.tsx';
import { MIDDLE, withSide } from '../../store/swipe.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { planName, usePlanSides } from '../swipe/usePlanSides.ts';
import { usePlans } from './usePlans.ts';

/** What each of the two plans alone gives priority, in words. */
function Differences({ left, right }: { left: string; right: string }) {
  const { m, w } = useSwipeWords();
  const sides = usePlanSides(left, right);
  if (!sides) return null;
  const of = (name: string, held: typeof sides.leftIndustries) =>
    held.flatMap(({ region, only, shared }) => {
      const says = only === null ? w.plans.regionOnlyIn : w.plans.onlyIn;
      const industries = only ?? shared ?? [];
      const title = says(m.terms.region[region], name);
      return industries.length > 0 ? [{ title, industries: industries.join(', ') }] : [];
    });
  const found = [
    ...of(sides.left.name, sides.leftIndustries),
    ...of(sides.right.name, sides.rightIndustries),
  ];
  return (
    <details className="region-more">
      <summary>{w.plans.changes}</summary>
      <dl className="plan-differences">
        {found.map(({ title, industries }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{industries}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Which version of the plan is read and stands on the map, over or under the zones, and a swipe between two of them. */
export default function PlanVersions() {
  const words = useSwipeWords();
  const { w } = words;
  const { plans = [], version } = usePlans();
  const setVersion = useAtlas((s) => s.setPlanVersion);
  const above = useAtlas((s) => s.orientationsAbove);
  const setAbove = useAtlas((s) => s.setOrientationsAbove);
  const setShow = useAtlas((s) => s.setShowOrientations);
  const setSheet = useAtlas((s) => s.setSheet);
  const swipe = useAtlas((s) => s.swipe);
  const setSwipe = useAtlas((s) => s.setSwipe);
  const [newest, before] = plans;
  if (!newest) return null;
  const options = plans.map((plan) => ({ value: plan.id, text: planName(words, plan) }));
  const start = () => {
    if (!before) return;
    setShow(true);
    // On a phone the sheet leaves the map in sight.
    setSheet('half');
    // Time runs from left to right.
    setSwipe({ left: version ?? before.id, right: newest.id, at: MIDDLE });
  };
  return (
    <div className="plan-versions">
      <Segmented
        legend={w.plans.order}
        value={above ? 'above' : 'below'}
        options={[
          { value: 'below', text: w.plans.below },
          { value: 'above', text: w.plans.above },
        ]}
        onChange={(place) => setAbove(place === 'above')}
      />
      {before && (
        <Segmented
          legend={w.plans.choose}
          value={version ?? newest.id}
          options={options}
          onChange={(id) => setVersion(id === newest.id ? null : id)}
        />
      )}
      {before && !swipe && (
        <Button icon={Columns2} onClick={start}>
          {w.start}
        </Button>
      )}
      {swipe && (
        <div className="plan-swipe">
          <div className="plan-sides">
            {(['left', 'right'] as const).map((side) => (
              <div key={side} className="plan-side">
                <span aria-hidden="true">{w[side]}</span>
                <Select
                  label={w[side]}
                  value={swipe[side]}
                  options={options}
                  onChange={(id) => setSwipe(withSide(swipe, side, id))}
                />
              </div>
            ))}
          </div>
          <p className="region-note">{w.plans.hint}</p>
          <Differences left={swipe.left} right={swipe.right} />
          <Button icon={X} onClick={() => setSwipe(null)}>
            {w.stop}
          </Button>
        </div>
      )}
    </div>
  );
}
