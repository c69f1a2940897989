import type { ReactNode } from 'react';
import type { Statements } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { ClaimEntry } from './ClaimEntry.tsx';
import { type ClaimSet, hasClaims } from './claims.ts';
import { OtherClaims } from './OtherClaims.tsx';
import './passport.css';

interface PassportProps {
  id: string;
  detail: Statements;
  claims: ClaimSet;
  /** How the atlas came to the figure, where no source says it. */
  computed?: ReactNode;
  /** The value in words, where a claim alone does not say it. */
  said?: ReactNode;
}

/** Where a figure comes from, opened in place under it. */
export function Passport({ id, detail, claims, computed, said }: PassportProps) {
  const { m } = useWords();
  return (
    <section id={id} className="passport" aria-label={m.passport.title}>
      {computed && (
        <div className="passport-computed">
          <strong>{m.passport.computed}.</strong> {computed}
        </div>
      )}
      {claims.chosen.map((claim) => (
        <ClaimEntry key={claim.key} claim={claim} detail={detail} said={said} />
      ))}
      {!hasClaims(claims) && !computed && <p>{m.passport.none}</p>}
      {claims.others.length > 0 && <OtherClaims claims={claims.others} detail={detail} />}
    </section>
  );
}
