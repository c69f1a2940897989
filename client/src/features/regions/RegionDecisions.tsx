import type { OrientationFeature, Source } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { SourceItem } from '../passport/SourceItem.tsx';

interface RegionDecisionsProps {
  region: OrientationFeature['properties'];
  sources: readonly Source[];
}

/** Since when, and by which source, each part of an orientation says what it says. */
export function RegionDecisions({ region, sources }: RegionDecisionsProps) {
  const { m, f } = useWords();
  const { decisions } = region;
  const sourceOf = (id: string | null) => sources.find((one) => one.id === id);
  const ofFacts = sourceOf(region.source);
  const decided = new Set(decisions.map(({ part }) => part));
  // One request may have changed several parts.
  const requests = [...new Set(decisions.map(({ request }) => request))].flatMap((request) => {
    const own = decisions.filter((one) => one.request === request);
    const [first] = own;
    const source = first && sourceOf(first.source);
    return first && source ? [{ request, own, since: first.since, source }] : [];
  });
  return (
    <div className="region-sources">
      {!decided.has('priorities') && ofFacts && (
        <>
          {region.plan_adopted && (
            <p className="region-note">{m.regions.since(f.date(region.plan_adopted))}</p>
          )}
          <SourceItem source={ofFacts} />
        </>
      )}
      {requests.map(({ request, own, since, source }) => (
        <div key={request}>
          <p className="region-note">
            {m.regions.decided(
              own.map(({ part }) => m.regions.parts[part]).join(', '),
              since && f.date(since),
            )}
          </p>
          <SourceItem source={source} />
        </div>
      ))}
    </div>
  );
}
