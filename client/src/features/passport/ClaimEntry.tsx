import { type ReactNode, useState } from 'react';
import type { Claim, Statements } from '../../api/types.ts';
import { noteOf, useWords } from '../../i18n/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import { claimWords, sourcesOf } from './claims.ts';
import { SourceItem } from './SourceItem.tsx';

/** Sources shown before "all": a row of facts may have eight behind it. */
const FEW = 2;

function Sources({ claim, detail }: { claim: Claim; detail: Statements }) {
  const { m } = useWords();
  const [all, setAll] = useState(false);
  const sources = sourcesOf(detail, claim);
  const shown = all ? sources : sources.slice(0, FEW);
  const said =
    claim.attribution === 'row'
      ? m.passport.attribution.row(sources.length)
      : m.passport.attribution[claim.attribution];
  return (
    <>
      {(claim.attribution !== 'field' || sources.length > 1) && (
        <p className="passport-attribution">{said}</p>
      )}
      {claim.attribution_text && <p>{claim.attribution_text}</p>}
      {shown.length > 0 && (
        <ul className="passport-sources">
          {shown.map((source) => (
            <li key={source.id}>
              <SourceItem source={source} />
            </li>
          ))}
        </ul>
      )}
      {sources.length > shown.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {m.passport.allSources(sources.length)}
        </Button>
      )}
    </>
  );
}

interface ClaimEntryProps {
  claim: Claim;
  detail: Statements;
  /** The value in words, where the claim alone does not say it (a place, a point). */
  said?: ReactNode;
}

/** One published value with all that is known about it. */
export function ClaimEntry({ claim, detail, said }: ClaimEntryProps) {
  const words = useWords();
  const { m, f, lang } = words;
  const note = noteOf(lang, claim);
  return (
    <dl className="passport-rows">
      <div>
        <dt>{m.passport.value}</dt>
        <dd>
          <strong>{said ?? claimWords(words, claim)}</strong>
          {claim.sample && <SampleBadge />}
        </dd>
      </div>
      <div>
        <dt>{m.passport.certainty}</dt>
        <dd>
          {claim.confidence ? m.passport.confidence[claim.confidence] : m.passport.confidenceNone}
        </dd>
      </div>
      <div>
        <dt>{m.passport.date}</dt>
        <dd>{claim.as_of ? f.date(claim.as_of) : m.terms.undated}</dd>
      </div>
      <div>
        <dt>{m.passport.source}</dt>
        <dd>
          <Sources claim={claim} detail={detail} />
        </dd>
      </div>
      {claim.quote && (
        <div>
          <dt>{m.passport.quote}</dt>
          <dd>
            <q lang="vi">{claim.quote}</q>
          </dd>
        </div>
      )}
      {note && (
        <div>
          <dt>{m.passport.note}</dt>
          <dd>{note}</dd>
        </div>
      )}
      {claim.sample && <p className="passport-sample">{m.passport.sampleNote}</p>}
    </dl>
  );
}
