import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { useMay } from '../account/session.ts';
import { partsOf, scopeName } from '../passport/claims.ts';
import { fieldName } from '../value/words.ts';
import { BoundarySection } from './BoundarySection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { anchorOf, useEditor } from './editor.ts';
import { EntriesSection } from './entries/EntriesSection.tsx';
import { FieldRow } from './FieldRow.tsx';
import { groupedFields } from './fields.ts';
import { Group } from './Group.tsx';
import { LineageSection } from './LineageSection.tsx';
import { fieldOf } from './model/form.ts';
import { WhySection } from './WhySection.tsx';

/** States in which a zone is no longer there. */
const ENDED = new Set(['withdrawn', 'superseded']);

/** All that may be changed about the zone, by group; then why, and what proves it. */
export function FormBody({ today }: { today: string }) {
  const words = useDeskWords();
  const { d } = words;
  const may = useMay();
  const editor = useEditor();
  const { detail, fields, form, change, problemAt } = editor;
  const { kind, status, slug } = detail.properties;
  const wantsEntry = useAtlas((s) => s.wantedEntry?.zone === slug);
  const groups = groupedFields(fields, ({ subject_of }) =>
    may('propose', subject_of === 'planning' ? 'planning' : kind),
  );
  const changesOf = (keys: readonly string[]) =>
    Object.keys(form.items).filter((key) => keys.includes(key)).length;
  const infoOf = new Map(fields.map((field) => [field.key, field]));
  const parts = partsOf(detail).map((part) => ({
    ...part,
    fields: [...new Set(part.claims.map((claim) => claim.field))].flatMap(
      (key) => infoOf.get(key) ?? [],
    ),
  }));
  const inParts = Object.keys(form.items).filter((key) => fieldOf(key).scope !== '').length;
  const ends = ENDED.has(form.items.status?.text ?? status);
  const problemOfAll = problemAt('items');
  return (
    <>
      <div id={anchorOf('items')} tabIndex={-1} className="edit-groups">
        {problemOfAll && <p className="field-error">{problemOfAll}</p>}
        <div className="edit-columns" aria-hidden="true">
          <span>{d.request.standing}</span>
          <span>{d.request.proposed}</span>
        </div>
        {groups.map(({ name, fields: own }, index) => (
          <Group
            key={name}
            title={d.request.groups[name]}
            changes={changesOf(own.map(({ key }) => key))}
            open={index === 0}
          >
            {own.map((field) => (
              <FieldRow key={field.key} field={field} label={fieldName(words, field.key)} />
            ))}
          </Group>
        ))}
        {may('propose', kind) && parts.length > 0 && (
          <Group title={d.request.groups.parts} changes={inParts}>
            {parts.map(({ scope, claims, fields: own }) => (
              <div key={scope} className="edit-part">
                <h4>{claims[0] ? scopeName(words, claims[0]) : scope}</h4>
                {own.map((field) => (
                  <FieldRow
                    key={field.key}
                    field={field}
                    scope={scope}
                    part={claims[0] ? scopeName(words, claims[0]) : scope}
                    label={fieldName(words, field.key)}
                  />
                ))}
              </div>
            ))}
          </Group>
        )}
        {may('propose', kind) && (
          <Group title={d.request.groups.boundary} changes={changesOf(['boundary'])}>
            <BoundarySection />
          </Group>
        )}
        {detail.geometry && (may('propose', kind) || may('propose', 'planning')) && (
          <Group title={d.entries.section} changes={form.entries.length} open={wantsEntry}>
            <EntriesSection />
          </Group>
        )}
        {(ends || form.lineage.length > 0) && (
          <Group title={d.request.end} changes={form.lineage.length} open>
            <LineageSection />
          </Group>
        )}
      </div>
      <section className="desk-section">
        <h3>{d.request.why}</h3>
        <WhySection why={form} today={today} change={change} problemAt={problemAt} />
      </section>
      <section className="desk-section">
        <h3>{d.request.evidence}</h3>
        <EvidenceSection draft={editor} />
      </section>
    </>
  );
}
