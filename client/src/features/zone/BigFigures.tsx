import type { ZoneDetail, ZoneProperties } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { claimsOf, claimWords } from '../passport/claims.ts';
import { PassportButton, usePassport } from '../passport/open.tsx';
import { Passport } from '../passport/Passport.tsx';
import { type BigFigure, bigFigures } from './big-figures.ts';

function Big({ figure }: { figure: BigFigure }) {
  const passport = usePassport(figure.key);
  const { qualifier, value, known } = figure.parts;
  return (
    <div className="big">
      <span className="big-label" aria-hidden="true">
        {figure.label}
      </span>
      <PassportButton
        passport={passport}
        className={known ? 'big-figure' : 'big-figure big-unknown'}
      >
        <span className="visually-hidden">{figure.label}: </span>
        {qualifier && <span className="big-qualifier">{qualifier} </span>}
        <span className="big-value">{value}</span>
        {figure.sample && <SampleBadge />}
      </PassportButton>
      {figure.below && <span className="big-below">{figure.below}</span>}
    </div>
  );
}

/** The formula in words and the figures that went into it. */
function Computed({
  how,
  inputs,
  detail,
}: {
  how: string;
  inputs: readonly string[];
  detail: ZoneDetail;
}) {
  const words = useWords();
  const { m } = words;
  const claims = inputs.flatMap((field) => claimsOf(detail, field).chosen);
  return (
    <>
      {how}
      {claims.length > 0 && (
        <ul className="passport-inputs" aria-label={m.passport.inputs}>
          {claims.map((claim) => (
            <li key={claim.key}>
              {m.zone.fields[claim.field] ?? claim.field}: {claimWords(words, claim)}
              {claim.sample && <SampleBadge />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function BigPassport({ figure, detail }: { figure: BigFigure; detail: ZoneDetail }) {
  const passport = usePassport(figure.key);
  if (!passport.open || !figure.claims) return null;
  return (
    <Passport
      id={passport.id}
      detail={detail}
      claims={figure.claims}
      computed={
        figure.computed && <Computed how={figure.computed} inputs={figure.inputs} detail={detail} />
      }
    />
  );
}

/** Planned area, occupancy, free land. Each opens its passport under the row. */
export function BigFigures({ zone, detail }: { zone: ZoneProperties; detail: ZoneDetail | null }) {
  const words = useWords();
  const figures = bigFigures(words, zone, detail);
  return (
    <div className="bigs">
      <div className="bigs-row">
        {figures.map((figure) => (
          <Big key={figure.key} figure={figure} />
        ))}
      </div>
      {detail &&
        figures.map((figure) => <BigPassport key={figure.key} figure={figure} detail={detail} />)}
    </div>
  );
}
