import type { ZoneDetail } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { figureWords } from '../../i18n/figure-words.ts';
import { rateOf } from '../../lib/interval.ts';
import { claimsOf, hasClaims } from '../passport/claims.ts';
import { SourcedRow } from './SourcedRow.tsx';

const AREAS = [
  'industrial_area_ha',
  'service_area_ha',
  'leasable_area_ha',
  'leased_area_ha',
  'leased_service_area_ha',
] as const;
const RATES = ['statutory', 'leasable', 'stated'] as const;

/** The areas behind the rates. What is missing is named once, not row by row. */
export function Land({ detail }: { detail: ZoneDetail }) {
  const words = useWords();
  const { m } = words;
  const isKnown = (field: string) => hasClaims(claimsOf(detail, field));
  const missing = AREAS.filter((field) => !isKnown(field)).map((field) =>
    (m.zone.fields[field] ?? field).toLowerCase(),
  );
  const rates = RATES.flatMap((basis) => {
    const rate = detail.occupancy_rates[basis];
    return rate ? [{ basis, rate }] : [];
  });
  return (
    <>
      <dl className="facts">
        {AREAS.filter(isKnown).map((field) => (
          <SourcedRow
            key={field}
            detail={detail}
            field={field}
            label={m.zone.fields[field] ?? ''}
          />
        ))}
        {rates.length > 1 &&
          rates.map(({ basis, rate }) => (
            <div key={basis} className="fact">
              <dt>{m.zone.rates[basis]}</dt>
              <dd>{figureWords(words, rateOf(rate), '%')}</dd>
            </div>
          ))}
      </dl>
      {missing.length > 0 && <p className="card-note">{m.zone.landMissing(missing.join(', '))}</p>}
    </>
  );
}
