import { Trash2 } from 'lucide-react';
import { useDeskWords } from '../../../i18n/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { anchorOf } from '../editor.ts';
import { type IndustryForm, partPlace } from '../model/orientation.ts';

type Patch = Partial<IndustryForm>;

interface IndustryRowProps {
  row: IndustryForm;
  /** Place in the list. */
  n: number;
  names: ReadonlyMap<string, string>;
  /** Whether it is open to begin with. */
  open: boolean;
  change(patch: Patch): void;
  remove(): void;
  problemAt(place: string): string | null;
}

type Choice = 'industry' | 'stance' | 'basis';

/** One industry of the list: what it is, what the plan wants of it, and the sentence that says so. */
export function IndustryRow({ row, n, names, open, change, remove, problemAt }: IndustryRowProps) {
  const { d } = useDeskWords();
  const words = d.orientation.industries;
  const place = (member: string) => partPlace('industries', `${n}.${member}`);
  const name = row.industry
    ? `${row.industry} ${names.get(row.industry) ?? ''}`
    : row.phrase
      ? words.noIndustry
      : words.newRow;
  const bases = Object.entries(words.bases).filter(
    ([basis]) => (basis === 'criterion') === (row.industry === ''),
  );
  const options: Record<Choice, readonly (readonly [string, string])[]> = {
    industry: [
      ['', words.noIndustry],
      ...[...names].map(([code, text]) => [code, `${code} ${text}`] as const),
    ],
    stance: Object.entries(words.stances),
    basis: bases,
  };
  const choose = (member: Choice, patch: (value: string) => Patch) => (
    <Field
      label={words[member]}
      id={anchorOf(place(member))}
      error={problemAt(place(member))}
      className={member === 'industry' ? 'industry-wide' : ''}
    >
      {(control) => (
        <select
          {...control}
          className="input"
          value={row[member]}
          onChange={({ target }) => change(patch(target.value))}
        >
          {options[member].map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const write = (member: 'phrase' | 'note' | 'noteEn', rows: number) => (
    <Field
      label={words[member]}
      id={anchorOf(place(member))}
      error={problemAt(place(member))}
      className="industry-wide"
    >
      {(control) => (
        <textarea
          {...control}
          className="input"
          lang={member === 'noteEn' ? 'en' : 'vi'}
          rows={rows}
          maxLength={1000}
          value={row[member]}
          onChange={({ target }) => change({ [member]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <li id={anchorOf(partPlace('industries', String(n)))} tabIndex={-1}>
      <details className="industry-row" open={open}>
        <summary>
          <span>
            {name}
            {row.phrase && <span className="industry-phrase">{row.phrase}</span>}
          </span>
          <span className={`tag stance stance-${row.stance}`}>{words.stances[row.stance]}</span>
        </summary>
        <div className="industry-fields">
          {problemAt(partPlace('industries', String(n))) && (
            <p className="field-error">{problemAt(partPlace('industries', String(n)))}</p>
          )}
          {choose('industry', (industry) => ({
            industry,
            basis: industry === '' ? 'criterion' : row.basis === 'criterion' ? 'direct' : row.basis,
          }))}
          {choose('stance', (stance) => ({ stance: stance as IndustryForm['stance'] }))}
          {choose('basis', (basis) => ({ basis: basis as IndustryForm['basis'] }))}
          {write('phrase', 3)}
          {write('note', 2)}
          {write('noteEn', 2)}
          <Button look="plain" icon={Trash2} onClick={remove} aria-label={words.remove(name)}>
            {words.remove('')}
          </Button>
        </div>
      </details>
    </li>
  );
}
