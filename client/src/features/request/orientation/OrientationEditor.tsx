import { useMemo } from 'react';
import type { ChangeRequest } from '../../../api/request-types.ts';
import type { OrientationFeature } from '../../../api/types.ts';
import { pick } from '../../../i18n/context.tsx';
import { useDeskWords } from '../../../i18n/desk.ts';
import { dayIn } from '../../../i18n/moment.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Conflict } from '../Conflict.tsx';
import { EditFoot } from '../EditFoot.tsx';
import { EvidenceSection } from '../EvidenceSection.tsx';
import { anchorOf } from '../editor.ts';
import { Group } from '../Group.tsx';
import { ORIENTATION_PARTS, type OrientationForm } from '../model/orientation.ts';
import { readForm } from '../model/read.ts';
import { ProblemSummary } from '../ProblemSummary.tsx';
import { problemList } from '../problems.ts';
import '../request.css';
import '../summary.css';
import { useDraft } from '../useDraft.ts';
import { useSteps } from '../useSteps.ts';
import { WhySection } from '../WhySection.tsx';
import { IndustriesPart } from './IndustriesPart.tsx';
import { OrientationSummary } from './OrientationSummary.tsx';
import { OutlinePart } from './OutlinePart.tsx';
import './orientation.css';
import type { PartProps } from './part-props.ts';
import { TextPart } from './TextPart.tsx';

/** Nothing of an orientation is a figure. */
const noUnit = () => null;

interface OrientationEditorProps {
  standing: OrientationFeature;
  /** The revision that `standing` was read at. */
  revision: number;
  /** Null: nothing is saved yet. */
  request: ChangeRequest | null;
}

/** A change of an orientation being written: it saves itself, and is sent once its author has looked it over. */
export function OrientationEditor({ standing, revision, request: first }: OrientationEditorProps) {
  const words = useDeskWords();
  const { d, m, lang } = words;
  const o = d.orientation;
  const today = dayIn(new Date());
  const { plan, code } = standing.properties;
  const about = { orientation: { plan, region: code } };
  const draft = useDraft({ about, revision, request: first, unitOf: noUnit, lang, today });
  const { form, request, apply, faults } = draft;
  const orientation: OrientationForm = form.orientation ?? about.orientation;
  const read = useMemo(() => readForm(form, noUnit, lang), [form, lang]);
  const steps = useSteps(draft, read);
  const problems = problemList(words, { read, faults, missing: steps.asked });
  const problemAt = (place: string) => problems.find((one) => one.place === place)?.words ?? null;
  const parts: PartProps = {
    standing,
    form: orientation,
    change: (patch) => apply({ ...form, orientation: { ...orientation, ...patch } }),
    undo: (part) => {
      const { [part]: _left, ...rest } = orientation;
      apply({ ...form, orientation: rest });
    },
    problemAt,
  };
  const returned = request?.state === 'returned' ? request : null;
  return (
    <>
      <header className="edit-head">
        <h2 className="desk-title">{o.title(m.terms.region[code])}</h2>
        <p className="desk-note">
          {pick(lang, standing.properties, 'plan_title')}. {o.lead}
        </p>
      </header>
      {returned?.decision_note && (
        <Notice tone="warn">
          <strong>{d.request.returnedBy(returned.decided_by?.name ?? '')}</strong>
          <p>{returned.decision_note}</p>
        </Notice>
      )}
      {draft.saving.state === 'conflict' && (
        <Conflict
          form={form}
          unitOf={noUnit}
          fetchLatest={draft.fetchLatest}
          onSettle={draft.settle}
        />
      )}
      {steps.error && (
        <Notice tone="bad" role="alert">
          {steps.error}
        </Notice>
      )}
      {steps.asked && problems.length > 0 && <ProblemSummary problems={problems} />}
      {steps.step === 'summary' || steps.step === 'sending' ? (
        <OrientationSummary
          form={{ ...form, orientation }}
          standing={standing}
          request={request}
          sending={steps.step === 'sending'}
          onBack={steps.back}
          onSubmit={steps.submit}
        />
      ) : (
        <>
          <div id={anchorOf('items')} tabIndex={-1} className="edit-groups">
            {problemAt('items') && <p className="field-error">{problemAt('items')}</p>}
            {ORIENTATION_PARTS.map((part, n) => (
              <Group
                key={part}
                title={o.parts[part]}
                changes={orientation[part] === undefined ? 0 : 1}
                open={n === 0}
              >
                {part === 'industries' ? (
                  <IndustriesPart {...parts} />
                ) : part === 'outline' ? (
                  <OutlinePart {...parts} />
                ) : (
                  <TextPart part={part} {...parts} />
                )}
              </Group>
            ))}
          </div>
          <section className="desk-section">
            <h3>{d.request.why}</h3>
            <WhySection
              why={form}
              today={today}
              change={(patch) => apply({ ...form, ...patch })}
              problemAt={problemAt}
            />
          </section>
          <section className="desk-section">
            <h3>{d.request.evidence}</h3>
            <EvidenceSection draft={draft} />
          </section>
          <EditFoot draft={draft} read={read} steps={steps} />
        </>
      )}
    </>
  );
}
