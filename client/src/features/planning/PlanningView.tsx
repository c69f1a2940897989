import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  Suspense,
  useEffect,
  useRef,
} from 'react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { PLAN_PLACES, type PlanPlace, planCoversMap } from '../../store/plan-place.ts';
import { Guard } from '../../ui/Guard.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import './planning.css';

/** Each page comes along when it is opened. */
const PAGES: Record<PlanPlace, LazyExoticComponent<ComponentType>> = {
  progress: lazy(() => import('../progress/ProgressPage.tsx')),
  ledger: lazy(() => import('../ledger/LedgerPage.tsx')),
  conformity: lazy(() => import('../conformity/ConformityPage.tsx')),
  scenarios: lazy(() => import('../scenarios/ScenariosPage.tsx')),
  overlaps: lazy(() => import('../overlaps/OverlapsPage.tsx')),
  layers: lazy(() => import('../layers/LayersPage.tsx')),
  reconciliation: lazy(() => import('../reconciliation/ReconciliationPage.tsx')),
  report: lazy(() => import('../report/ReportPage.tsx')),
};

function PlanNav() {
  const { p } = usePlanningWords();
  const place = useAtlas((s) => s.plan);
  const openPlan = useAtlas((s) => s.openPlan);
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has its name in sight
  useEffect(() => {
    const [tab] = bar.current?.querySelectorAll('[aria-current]') ?? [];
    tab?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [place]);
  return (
    <nav ref={bar} className="plan-nav" aria-label={p.planning.pagesLabel}>
      {PLAN_PLACES.map((one) => (
        <button
          key={one}
          type="button"
          className="plan-tab"
          aria-current={one === place ? 'page' : undefined}
          onClick={() => openPlan(one)}
        >
          {p.planning.pages[one]}
        </button>
      ))}
    </nav>
  );
}

/** The planners' desk: where the land target stands, and what would have to happen. */
export default function PlanningView() {
  const { p } = usePlanningWords();
  const place = useAtlas((s) => s.plan);
  const Page = PAGES[place];
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    box.current?.scrollTo?.(0, 0);
  }, [place]);
  return (
    <section
      ref={box}
      className="planning"
      data-wide={planCoversMap(place) || undefined}
      aria-label={p.planning.label}
    >
      <PlanNav />
      <div className="plan-page" id="zone-list">
        <Guard key={place}>
          <Suspense fallback={<Skeleton width="60%" height={24} />}>
            <Page />
          </Suspense>
        </Guard>
      </div>
    </section>
  );
}
