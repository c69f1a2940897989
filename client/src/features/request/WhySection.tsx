import { useQuery } from '@tanstack/react-query';
import { sourcesQuery } from '../../api/queries.ts';
import type { Confidence } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { anchorOf } from './editor.ts';
import { effectiveWords } from './effective.ts';
import type { Form, SourceForm } from './model/form.ts';

export type Why = Pick<Form, 'reason' | 'source' | 'confidence' | 'effectiveOn'>;

interface WhySectionProps {
  why: Why;
  today: string;
  change(patch: Partial<Why>): void;
  problemAt(place: string): string | null;
  /** What is proposed has days of its own, so none is asked for. */
  dated?: boolean;
}

function SourceFields({ why, change, problemAt }: WhySectionProps) {
  const { d } = useDeskWords();
  const { source } = why;
  const { data } = useQuery({ ...sourcesQuery, enabled: source.mode === 'known' });
  const set = (patch: Partial<SourceForm>) => change({ source: { ...source, ...patch } });
  const text = (
    part: 'title' | 'publisher' | 'docNo' | 'url',
    label: string,
    extra: { hint?: string; inputMode?: 'url' } = {},
  ) => (
    <Field
      label={label}
      id={anchorOf(`source.${part}`)}
      error={problemAt(`source.${part}`)}
      hint={extra.hint}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          autoComplete="off"
          inputMode={extra.inputMode}
          value={source[part]}
          onChange={(event) => set({ [part]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Segmented
        legend={d.request.sourceMode}
        value={source.mode}
        options={(['new', 'known'] as const).map((value) => ({
          value,
          text: d.request.sourceModes[value],
        }))}
        onChange={(mode) => set({ mode })}
      />
      {source.mode === 'known' ? (
        <Field
          label={d.request.sourceKnown}
          id={anchorOf('source.id')}
          error={problemAt('source.id')}
        >
          {(control) => (
            <select
              {...control}
              className="input"
              value={source.id}
              onChange={(event) => set({ id: event.target.value })}
            >
              <option value="">{d.request.choose}</option>
              {data?.items.map((one) => (
                <option key={one.id} value={one.id}>
                  {[one.doc_no, one.title].filter(Boolean).join(' · ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <>
          {text('title', d.request.sourceTitle, { hint: d.request.sourceTitleHint })}
          <div className="edit-pair">
            {text('docNo', d.request.sourceDocNo)}
            <Field
              label={d.request.sourceDate}
              id={anchorOf('source.date')}
              error={problemAt('source.date')}
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  type="date"
                  value={source.date}
                  onChange={(event) => set({ date: event.target.value })}
                />
              )}
            </Field>
          </div>
          {text('publisher', d.request.sourcePublisher)}
          {text('url', d.request.sourceUrl, { inputMode: 'url' })}
        </>
      )}
    </>
  );
}

/** How sure it is, and from when it holds. */
function Holding({ why, today, change, problemAt }: WhySectionProps) {
  const words = useDeskWords();
  const { d } = words;
  const always = why.effectiveOn === null;
  return (
    <>
      <Field label={d.request.confidence} id={anchorOf('confidence')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={why.confidence}
            onChange={(event) => change({ confidence: event.target.value as Confidence })}
          >
            {(Object.keys(d.request.confidences) as Confidence[]).map((one) => (
              <option key={one} value={one}>
                {d.request.confidences[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Segmented
        legend={d.request.effective}
        value={always ? 'always' : 'on'}
        options={(['on', 'always'] as const).map((value) => ({
          value,
          text: d.request.effectiveModes[value],
        }))}
        onChange={(mode) => change({ effectiveOn: mode === 'always' ? null : today })}
      />
      {!always && (
        <Field
          label={d.request.effectiveDate}
          id={anchorOf('effective_on')}
          error={problemAt('effective_on')}
        >
          {(control) => (
            <input
              {...control}
              className="input input-short"
              type="date"
              min="1900-01-01"
              max="2100-12-31"
              value={why.effectiveOn ?? ''}
              onChange={({ target: { value } }) => value && change({ effectiveOn: value })}
            />
          )}
        </Field>
      )}
      <p className="edit-meaning">{effectiveWords(words, why.effectiveOn, today)}</p>
    </>
  );
}

/** Why, on what ground, from when: the same for one zone and for a whole table. */
export function WhySection(props: WhySectionProps) {
  const { d } = useDeskWords();
  const { why, change, problemAt, dated = false } = props;
  return (
    <div className="form">
      <Field
        label={d.request.reason}
        hint={d.request.reasonHint}
        id={anchorOf('reason')}
        error={problemAt('reason')}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            maxLength={4000}
            value={why.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <SourceFields {...props} />
      {!dated && <Holding {...props} />}
    </div>
  );
}
