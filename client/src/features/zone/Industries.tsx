import { useQuery } from '@tanstack/react-query';
import { Check, CheckCheck } from 'lucide-react';
import { orientationsQuery } from '../../api/queries.ts';
import type { ZoneDetail } from '../../api/types.ts';
import { pick, useWords } from '../../i18n/context.tsx';
import { useMoment } from '../../store/context.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { claimsOf } from '../passport/claims.ts';
import { PassportButton, usePassport } from '../passport/open.tsx';
import { Passport } from '../passport/Passport.tsx';
import { priorityOf } from '../regions/industries.ts';

/** Industries as VSIC divisions, with what the region's orientation says of each, and the sources' own words. */
export function Industries({ detail }: { detail: ZoneDetail }) {
  const { m, lang } = useWords();
  const names = useIndustries();
  const { data: orientations } = useQuery(orientationsQuery(useMoment()));
  const passport = usePassport('industry');
  const { properties } = detail;
  const region = orientations?.features.find(
    (feature) => feature.properties.code === properties.orientation,
  )?.properties;
  const priority = (code: string) => region && priorityOf(region, code);
  const ranks = new Set(properties.industries.map(priority).filter(Boolean));
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
            const rank = priority(code);
            return (
              <li key={code}>
                <span className="industry-code">{code}</span>
                <span>{industry ? pick(lang, industry, 'name') : ''}</span>
                {rank && (
                  <span className="industry-priority">
                    <Icon of={rank === 'region' ? CheckCheck : Check} size={15} />
                    <span className="visually-hidden">{m.zone.industryRank[rank]}</span>
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
          {ranks.has('region') && (
            <span>
              <Icon of={CheckCheck} size={14} />
              {m.zone.industryPriority(m.terms.region[region.code])}
            </span>
          )}
          {ranks.has('province') && (
            <span>
              <Icon of={Check} size={14} />
              {m.zone.industryProvince}
            </span>
          )}
          {ranks.size === 0 && m.zone.industryNoPriority(m.terms.region[region.code])}
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
