import type { ZoneDetail } from '../../api/types.ts';
import { useWords } from '../../i18n/context.tsx';
import { partsOf, scopeName } from '../passport/claims.ts';
import { SourcedRow } from './SourcedRow.tsx';

/** Figures of named parts and phases, which are never the zone's. */
export function Parts({ detail }: { detail: ZoneDetail }) {
  const words = useWords();
  const { m } = words;
  return (
    <>
      {partsOf(detail).map(({ scope, claims }) => (
        <div key={scope} className="part">
          <h4>{claims[0] ? scopeName(words, claims[0]) : scope}</h4>
          <dl className="facts">
            {[...new Set(claims.map((claim) => claim.field))].map((field) => (
              <SourcedRow
                key={field}
                detail={detail}
                field={field}
                scope={scope}
                label={m.zone.fields[field] ?? field}
              />
            ))}
          </dl>
        </div>
      ))}
      <p className="card-note">{m.zone.partsNote}</p>
    </>
  );
}
