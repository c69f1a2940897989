import { FileSpreadsheet, Plus } from 'lucide-react';
import { useState } from 'react';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useMay } from '../account/session.ts';
import { useResults } from '../results/context.tsx';
import { useWantEntry } from './useWantEntry.ts';

/** Begins an entry in the form of a zone, or goes to the page that takes a table of them. */
export default function ProposeEntry() {
  const { d, lang } = useDeskWords();
  const may = useMay();
  const { all } = useResults();
  const filtered = useAtlas((s) => s.ledgerFilter.zone);
  const openDesk = useAtlas((s) => s.openDesk);
  const want = useWantEntry();
  const [chosen, setChosen] = useState('');
  const zones = (all?.zones ?? [])
    .filter(({ properties: { kind } }) => may('propose', kind) || may('propose', 'planning'))
    .map(({ properties }) => ({
      slug: properties.slug,
      name: pick<'name', string>(lang, properties, 'name'),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  const zone = zones.find(({ slug }) => slug === (chosen || filtered))?.slug ?? '';
  return (
    <div className="ledger-propose">
      <Field label={d.entries.addZone}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={zone}
            onChange={({ target }) => setChosen(target.value)}
          >
            <option value="">{d.entries.choose}</option>
            {zones.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button
        look="solid"
        icon={Plus}
        disabled={zone === ''}
        onClick={() => want({ zone, action: 'enter', allocation: null })}
      >
        {d.entries.add}
      </Button>
      <Button icon={FileSpreadsheet} onClick={() => openDesk('ledger')}>
        {d.entries.import}
      </Button>
    </div>
  );
}
