import { PenLine, Trash2, Undo2 } from 'lucide-react';
import { useDeskWords } from '../../../i18n/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { anchorOf } from '../editor.ts';
import {
  type TextPart as Part,
  partPlace,
  standingText,
  type TextForm,
} from '../model/orientation.ts';
import type { PartProps } from './part-props.ts';

/** A text of an orientation in both languages, beside the one in force. */
export function TextPart({
  part,
  standing,
  form,
  change,
  undo,
  problemAt,
}: PartProps & { part: Part }) {
  const { d, lang } = useDeskWords();
  const o = d.orientation;
  const now = standingText(standing.properties, part);
  const text = form[part];
  const members = part === 'note' ? (['vi', 'en'] as const) : (['vi', 'en', 'quote'] as const);
  const set = (patch: Partial<TextForm>) => text && change({ [part]: { ...text, ...patch } });
  const shown = now && (lang === 'en' && now.en ? now.en : now.vi);
  return (
    <div className="edit-boundary" id={anchorOf(partPlace(part))} tabIndex={-1}>
      <div className="orientation-now">
        <p className="field-hint">{o.standing}</p>
        <p className={now ? 'words-kept' : 'figure-unknown'}>{shown ?? o.nothing}</p>
        {now?.quote && <q lang="vi">{now.quote}</q>}
      </div>
      {text === null && <p className="edit-cleared">{o.dropped}</p>}
      {text &&
        members.map((member) => (
          <Field
            key={member}
            label={o[member]}
            hint={member === 'quote' ? o.quoteHint : undefined}
            id={anchorOf(partPlace(part, member))}
            error={problemAt(partPlace(part, member))}
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                lang={member === 'en' ? 'en' : 'vi'}
                rows={member === 'quote' ? 2 : 4}
                maxLength={4000}
                value={text[member]}
                onChange={({ target }) => set({ [member]: target.value })}
              />
            )}
          </Field>
        ))}
      <div className="actions">
        {text === undefined ? (
          <Button
            icon={PenLine}
            onClick={() => change({ [part]: now ?? { vi: '', en: '', quote: '' } })}
          >
            {now ? o.edit : o.add}
          </Button>
        ) : (
          <Button look="plain" icon={Undo2} onClick={() => undo(part)}>
            {o.undo}
          </Button>
        )}
        {text && now && part !== 'priorities' && (
          <Button look="plain" icon={Trash2} onClick={() => change({ [part]: null })}>
            {o.drop}
          </Button>
        )}
      </div>
    </div>
  );
}
