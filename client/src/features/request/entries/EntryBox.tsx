import { Trash2 } from 'lucide-react';
import { useDeskWords } from '../../../i18n/desk.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { anchorOf, useEditor } from '../editor.ts';
import { EnterFields } from './EnterFields.tsx';
import type { EntryProps } from './entry-props.ts';
import { standingWords } from './entry-words.ts';
import { StageFields } from './StageFields.tsx';
import type { Standing } from './useStanding.ts';

interface EntryBoxProps extends EntryProps {
  /** Counted from one. */
  n: number;
  standing: Standing;
  onRemove(): void;
}

/** One thing that the request does to the ledger. */
export function EntryBox({ n, standing, onRemove, ...props }: EntryBoxProps) {
  const words = useDeskWords();
  const { d } = words;
  const { problemAt } = useEditor();
  const { entry } = props;
  const { action, id, allocation } = entry;
  const before = standing.find(allocation);
  const title = d.entries.nth(
    n,
    entry.stage === 'revoked' && action === 'stage' ? d.entries.revoke : d.entries.actions[action],
  );
  const problem = problemAt(`entry:${id}`);
  const gone = allocation !== null && standing.entries !== null && before === null;
  return (
    <fieldset className="entry-box" id={anchorOf(`entry:${id}`)} tabIndex={-1}>
      <legend className="entry-title">{title}</legend>
      <IconButton
        icon={Trash2}
        className="entry-remove"
        label={d.entries.remove(title)}
        onClick={onRemove}
      />
      {before && <p>{standingWords(words, before)}</p>}
      {gone && <Notice tone="warn">{d.entries.gone}</Notice>}
      {problem && <p className="field-error">{problem}</p>}
      <div className="entry-fields">
        {action === 'void' && <p className="field-hint">{d.entries.voidLead}</p>}
        {action === 'correct' && <p className="field-hint">{d.entries.correctLead}</p>}
        {action === 'stage' && before && <StageFields {...props} standing={before} />}
        {(action === 'enter' || action === 'correct') && <EnterFields {...props} />}
      </div>
    </fieldset>
  );
}
