import { PenLine, Plus, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDeskWords } from '../../../i18n/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { anchorOf } from '../editor.ts';
import {
  type IndustryForm,
  industryForms,
  partPlace,
  standingIndustries,
} from '../model/orientation.ts';
import { IndustryRow } from './IndustryRow.tsx';
import type { PartProps } from './part-props.ts';
import { useDivisions } from './useDivisions.ts';

/** The industries of which the plan speaks in the region, each with the sentence it rests on. */
export function IndustriesPart({ standing, form, change, undo, problemAt }: PartProps) {
  const { d } = useDeskWords();
  const words = d.orientation.industries;
  const names = useDivisions();
  const [added, setAdded] = useState<string | null>(null);
  const now = useMemo(() => standingIndustries(standing.properties), [standing]);
  const list = form.industries;
  const set = (industries: IndustryForm[]) => change({ industries });
  const add = () => {
    const id = `n${1 + Math.max(0, ...(list ?? []).map((row) => Number(row.id.slice(1))))}`;
    setAdded(id);
    set([
      ...(list ?? []),
      {
        id,
        industry: '',
        stance: 'priority',
        basis: 'criterion',
        phrase: '',
        note: '',
        noteEn: '',
      },
    ]);
  };
  return (
    <div className="edit-boundary" id={anchorOf(partPlace('industries'))} tabIndex={-1}>
      <p className="field-hint">{words.lead}</p>
      {list ? (
        <>
          {list.length === 0 && <p>{words.none}</p>}
          <ul className="industry-rows">
            {list.map((row, n) => (
              <IndustryRow
                key={row.id}
                row={row}
                n={n}
                names={names}
                open={row.id === added}
                change={(patch) =>
                  set(list.map((one) => (one.id === row.id ? { ...one, ...patch } : one)))
                }
                remove={() => set(list.filter(({ id }) => id !== row.id))}
                problemAt={problemAt}
              />
            ))}
          </ul>
          <div className="actions">
            <Button icon={Plus} onClick={add}>
              {words.add}
            </Button>
            <Button look="plain" icon={Undo2} onClick={() => undo('industries')}>
              {d.orientation.undo}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{words.count(now.length)}</p>
          <div className="actions">
            <Button icon={PenLine} onClick={() => set(industryForms(now))}>
              {d.orientation.edit}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
