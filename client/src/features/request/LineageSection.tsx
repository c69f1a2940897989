import { Plus, Trash2 } from 'lucide-react';
import type { LineageHow } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useResults } from '../results/context.tsx';
import { anchorOf, useEditor } from './editor.ts';

/** What a zone that ends went into; its address keeps working and leads there. */
export function LineageSection() {
  const { d, lang } = useDeskWords();
  const { all } = useResults();
  const { detail, form, change, problemAt } = useEditor();
  const { lineage } = form;
  const others = (all?.zones ?? []).filter(
    ({ properties }) => properties.slug !== detail.properties.slug,
  );
  const set = (index: number, patch: Partial<(typeof lineage)[number]>) =>
    change({ lineage: lineage.map((line, at) => (at === index ? { ...line, ...patch } : line)) });
  const problem = problemAt('lineage');
  return (
    <div className="edit-lineage" id={anchorOf('lineage')} tabIndex={-1}>
      <p className="field-hint">{d.request.lineageLead}</p>
      {lineage.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own until chosen
        <div key={index} className="actions">
          <select
            className="input"
            aria-label={d.request.end}
            value={line.how}
            onChange={(event) => set(index, { how: event.target.value as LineageHow })}
          >
            {(Object.keys(d.request.lineageHow) as LineageHow[]).map((how) => (
              <option key={how} value={how}>
                {d.request.lineageHow[how]}
              </option>
            ))}
          </select>
          <select
            className="input"
            aria-label={d.request.lineageTo}
            value={line.to}
            onChange={(event) => set(index, { to: event.target.value })}
          >
            <option value="">{d.request.choose}</option>
            {others.map(({ properties }) => (
              <option key={properties.slug} value={properties.slug}>
                {pick(lang, properties, 'name')}
              </option>
            ))}
          </select>
          <IconButton
            icon={Trash2}
            label={d.request.remove(d.request.lineageTo)}
            onClick={() => change({ lineage: lineage.toSpliced(index, 1) })}
          />
        </div>
      ))}
      {problem && <p className="field-error">{problem}</p>}
      <Button
        icon={Plus}
        onClick={() => change({ lineage: [...lineage, { to: '', how: 'superseded_by' }] })}
      >
        {d.request.lineageAdd}
      </Button>
    </div>
  );
}
