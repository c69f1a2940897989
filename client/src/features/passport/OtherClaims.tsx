import type { Claim, Statements } from '../../api/types.ts';
import { noteOf, useWords } from '../../i18n/context.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { ClaimChoice } from '../desk/ZoneDesk.tsx';
import { claimWords, sourceWords } from './claims.ts';

/** Values that were published but not chosen, each with who says it and when. */
export function OtherClaims({ claims, detail }: { claims: readonly Claim[]; detail: Statements }) {
  const words = useWords();
  const { m, f, lang } = words;
  return (
    <div className="passport-others">
      <p className="passport-title">{m.passport.others(claims.length)}</p>
      <ul>
        {claims.map((claim) => {
          const about = [
            sourceWords(words, detail, claim),
            claim.as_of ? f.date(claim.as_of) : m.terms.undated,
            noteOf(lang, claim),
          ].filter(Boolean);
          return (
            <li key={claim.key}>
              <strong>{claimWords(words, claim)}</strong>
              {claim.sample && <SampleBadge />} <span>{about.join(' · ')}</span>{' '}
              <ClaimChoice detail={detail} claim={claim} said={claimWords(words, claim)} />
            </li>
          );
        })}
      </ul>
      <p className="passport-small">{m.passport.othersNote}</p>
    </div>
  );
}
