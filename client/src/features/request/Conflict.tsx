import { useQuery } from '@tanstack/react-query';
import type { ChangeRequest } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import type { FigureUnit } from '../../lib/figure-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { fieldName } from '../value/words.ts';
import { type Form, fieldOf, formOf } from './model/form.ts';

interface ConflictProps {
  form: Form;
  unitOf(field: string): FigureUnit | null;
  fetchLatest(): Promise<ChangeRequest | null>;
  onSettle(theirs: ChangeRequest, whose: 'mine' | 'theirs'): void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Two windows on one draft: says where they differ, and keeps the one its author wants. */
export function Conflict({ form, unitOf, fetchLatest, onSettle }: ConflictProps) {
  const words = useDeskWords();
  const { d, lang } = words;
  const { data: theirs } = useQuery({
    queryKey: ['desk', 'conflict'],
    queryFn: fetchLatest,
    gcTime: 0,
    staleTime: 0,
  });
  if (!theirs) return null;
  const other = formOf(theirs, unitOf, lang);
  const keys = new Set([...Object.keys(form.items), ...Object.keys(other.items)]);
  const fields = [...keys]
    .filter((key) => !same(form.items[key], other.items[key]))
    .map((key) => fieldName(words, fieldOf(key).field));
  const parts = [
    !same(form.entries, other.entries) && d.entries.section,
    !same(form.orientation, other.orientation) && d.orientation.section,
    !same(form.reason, other.reason) && d.request.reason,
    !same(form.source, other.source) && d.request.source,
    !same(form.effectiveOn, other.effectiveOn) && d.request.effective,
  ].filter((part) => part !== false);
  return (
    <Notice tone="warn" role="alert">
      <p>{d.request.conflict([...fields, ...parts].join(', ') || d.request.saving.saved)}</p>
      <div className="actions">
        <Button onClick={() => onSettle(theirs, 'mine')}>{d.request.conflictMine}</Button>
        <Button onClick={() => onSettle(theirs, 'theirs')}>{d.request.conflictTheirs}</Button>
      </div>
    </Notice>
  );
}
