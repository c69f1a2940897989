import type { ReactNode } from 'react';
import type { ZoneDetail } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { claimsOf, claimWords } from '../passport/claims.ts';
import { PassportButton, usePassport } from '../passport/open.tsx';
import { Passport } from '../passport/Passport.tsx';

interface SourcedRowProps {
  detail: ZoneDetail;
  field: string;
  scope?: string;
  label: string;
  /** Shown instead of the claim's own words. */
  children?: ReactNode;
}

/** A labelled value that opens its passport below; says plainly when nothing is published. */
export function SourcedRow({ detail, field, scope = '', label, children }: SourcedRowProps) {
  const words = useWords();
  const { m } = words;
  const claims = claimsOf(detail, field, scope);
  const passport = usePassport(scope ? `${field}-${scope}` : field);
  const said = children ?? claims.chosen.map((claim) => claimWords(words, claim)).join('; ');
  const known = said !== '';
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        {known || claims.others.length > 0 ? (
          <>
            <PassportButton passport={passport} className={known ? '' : 'figure-unknown'}>
              {known ? said : m.terms.unpublished}
            </PassportButton>
            {claims.chosen.some((claim) => claim.sample) && <SampleBadge />}
          </>
        ) : (
          <span className="figure-unknown">{m.terms.unpublished}</span>
        )}
        {passport.open && (
          <Passport id={passport.id} detail={detail} claims={claims} said={children} />
        )}
      </dd>
    </div>
  );
}
