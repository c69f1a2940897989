import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { orientationsQuery } from '../../api/queries.ts';
import type { ZoneDetail } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { claimsOf } from '../passport/claims.ts';
import { PassportButton, usePassport } from '../passport/open.tsx';
import { Passport } from '../passport/Passport.tsx';

/** Industries as VSIC divisions, with what the region's orientation says of each, and the sources' own words. */
export function Industries({ detail }: { detail: ZoneDetail }) {
  const { m, lang } = useWords();
  const names = useIndustries();
  const { data: orientations } = useQuery(orientationsQuery);
  const passport = usePassport('industry');
  const { properties } = detail;
  const region = orientations?.features.find(
    (feature) => feature.properties.code === properties.orientation,
  )?.properties;
  const stanceOf = (code: string) =>
    region?.industries.find((industry) => industry.code === code)?.stance ?? null;
  const words = lang === 'vi' ? properties.industry_words : detail.industry_words_en;
  if (properties.industry_words.length === 0) {
    return <p className="figure-unknown">{m.zone.industryNone}</p>;
  }
  return (
    <>
      {properties.industries.length > 0 ? (
        <ul className="industries">
          {properties.industries.map((code) => {
            const industry = names.get(code);
            const stance = stanceOf(code);
            return (
              <li key={code}>
                <span className="industry-code">{code}</span>
                <span>{industry ? pick(lang, industry, 'name') : ''}</span>
                {stance === 'priority' && (
                  <span className="industry-priority">
                    <Icon of={Check} size={15} />
                    <span className="visually-hidden">{m.zone.industryIsPriority}</span>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="figure-unknown">{m.zone.industriesUnmapped}</p>
      )}
      {region && properties.industries.length > 0 && (
        <p className="card-note industries-note">
          {properties.industries.some((code) => stanceOf(code) === 'priority') ? (
            <>
              <Icon of={Check} size={14} /> {m.zone.industryPriority(m.terms.region[region.code])}
            </>
          ) : (
            m.zone.industryNoPriority(m.terms.region[region.code])
          )}
        </p>
      )}
      <dl className="facts">
        <div className="fact">
          <dt>{m.zone.industryWords}</dt>
          <dd>
            <PassportButton passport={passport}>{words.join('; ')}</PassportButton>
            {passport.open && (
              <Passport id={passport.id} detail={detail} claims={claimsOf(detail, 'industry')} />
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
