import { useDeskWords } from '../../../i18n/desk.ts';
import { claimWords, sourceWords } from '../../passport/claims.ts';
import { useEditor } from '../editor.ts';

interface ChosenClaimProps {
  id: string;
  field: string;
  scope: string;
  keys: readonly string[];
}

/** A value that was published already and is to be chosen. */
export function ChosenClaim({ id, field, scope, keys }: ChosenClaimProps) {
  const words = useDeskWords();
  const { detail } = useEditor();
  const claims = detail.claims.filter(
    (claim) => claim.field === field && claim.scope === scope && keys.includes(claim.key),
  );
  return (
    <div id={id} tabIndex={-1} className="edit-chosen">
      <p className="field-hint">{words.d.request.chosen}</p>
      {claims.length === 0 && <p>{keys.join(', ')}</p>}
      {claims.map((claim) => (
        <p key={claim.key}>
          <strong>{claimWords(words, claim)}</strong>{' '}
          <span className="difference-source">{sourceWords(words, detail, claim)}</span>
        </p>
      ))}
    </div>
  );
}
