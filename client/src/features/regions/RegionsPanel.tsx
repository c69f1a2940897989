import { lazy, Suspense } from 'react';
import type { Region } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { ZONE_REGIONS } from '../../lib/filter/types.ts';
import { useAtlas } from '../../store/context.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useResults } from '../results/context.tsx';
import { OverlayStrength } from './OverlayStrength.tsx';
import { RegionCard } from './RegionCard.tsx';
import './regions.css';
import { usePlans } from './usePlans.ts';

/** Comes along with what it compares. */
const PlanVersions = lazy(() => import('./PlanVersions.tsx'));

const REGIONS = ZONE_REGIONS.filter((code) => code !== 'unknown');

/** The four regional orientations to read, beside their tints on the map. */
export function RegionsPanel() {
  const { m, lang } = useWords();
  const { data, error, refetch } = usePlans();
  const { all } = useResults();
  const active = useAtlas((s) => s.region);
  const rank = (code: Region) => ZONE_REGIONS.indexOf(code);
  const regions = data?.features.toSorted(
    (a, b) => rank(a.properties.code) - rank(b.properties.code),
  );
  const unknown =
    all?.zones.filter(
      ({ properties }) => properties.counted && properties.orientation === 'unknown',
    ).length ?? 0;
  const plan = regions?.[0]?.properties;
  const missing = REGIONS.filter((code) => !regions?.some((one) => one.properties.code === code));
  return (
    <section className="regions" aria-labelledby="regions-title">
      <header className="regions-head">
        <h2 id="regions-title">{m.regions.title}</h2>
        {plan && <p>{m.regions.lead(pick(lang, plan, 'plan_title'))}</p>}
        {data && missing.length > 0 && (
          <p>{m.regions.silent(missing.map((code) => m.terms.region[code]).join(', '))}</p>
        )}
        <OverlayStrength />
        <Suspense fallback={<Skeleton width="100%" height={154} />}>
          <PlanVersions />
        </Suspense>
      </header>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div className="card-skeleton">
          <Skeleton width="100%" height={72} />
          <Skeleton width="100%" height={72} />
          <Skeleton width="100%" height={72} />
          <Skeleton width="100%" height={72} />
        </div>
      )}
      {data &&
        regions?.map(({ properties }) => (
          <RegionCard
            key={properties.code}
            region={properties}
            sources={data.sources}
            open={active === properties.code}
          />
        ))}
      {data && unknown > 0 && <p className="regions-unknown">{m.regions.unknown(unknown)}</p>}
    </section>
  );
}
