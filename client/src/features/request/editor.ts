import { createContext, useContext } from 'react';
import type { ChangeRequest, FieldInfo } from '../../api/request-types.ts';
import type { EditedZone } from './edited-zone.ts';
import type { Form, FormItem } from './model/form.ts';
import type { NamedProblem } from './named-problem.ts';

/** What every part of the form works on. */
export interface Editor {
  detail: EditedZone;
  fields: readonly FieldInfo[];
  /** The draft on the server; null until the first save made one. */
  request: ChangeRequest | null;
  form: Form;
  change(patch: Partial<Form>): void;
  /** Sets what a field becomes; null takes the change back. */
  setItem(key: string, item: FormItem | null): void;
  /** All that is wrong, as far as it counts already. */
  problems: readonly NamedProblem[];
  /** What is wrong at a place of the form, in words; null while nothing is, or nobody asked yet. */
  problemAt(place: string): string | null;
  /** Sends what is waiting, creating the draft where there is none. */
  flush(): Promise<ChangeRequest>;
  /** Files changed: the draft has another version now. */
  reload(): Promise<void>;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside of a request form');
  return editor;
}

/** Element id of a place of the form, for the summary of problems to lead to. */
export const anchorOf = (place: string): string => `at-${place.replaceAll(/[^a-z0-9_-]/gi, '-')}`;
