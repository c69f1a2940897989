import type { EntryForm } from '../model/entries.ts';

/** What every part of an entry's form works on. */
export interface EntryProps {
  entry: EntryForm;
  change(patch: Partial<EntryForm>): void;
}
