import type { ChangeRequest } from '../../api/request-types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { dayIn } from '../../i18n/moment.ts';
import { Button } from '../../ui/Button.tsx';
import { effectiveWords } from './effective.ts';
import type { Form } from './model/form.ts';

/** What may be done with a request that is looked over. */
export interface SummarySteps {
  sending: boolean;
  onBack(): void;
  onSubmit(): void;
}

interface SummaryFootProps extends SummarySteps {
  form: Form;
  request: ChangeRequest | null;
}

/** Of any request before it is sent: why, on what ground, from when, and the button that sends it. */
export function SummaryFoot({ form, request, sending, onBack, onSubmit }: SummaryFootProps) {
  const words = useDeskWords();
  const { d, f } = words;
  const { source } = form;
  return (
    <>
      <dl className="facts">
        <div className="fact">
          <dt>{d.request.reason}</dt>
          <dd>{form.reason}</dd>
        </div>
        <div className="fact">
          <dt>{d.request.source}</dt>
          <dd>
            {source.mode === 'known'
              ? source.id
              : [source.title, source.docNo, source.date && f.date(source.date), source.publisher]
                  .filter(Boolean)
                  .join(' · ')}
          </dd>
        </div>
        <div className="fact">
          <dt>{d.request.effective}</dt>
          <dd>{effectiveWords(words, form.effectiveOn, dayIn(new Date()))}</dd>
        </div>
        <div className="fact">
          <dt>{d.request.evidence}</dt>
          <dd>{d.request.evidenceCount(request?.evidence.length ?? 0)}</dd>
        </div>
      </dl>
      <p className="field-hint">{d.request.summaryLead}</p>
      <div className="actions">
        <Button look="solid" className="form-main" disabled={sending} onClick={onSubmit}>
          {sending ? d.request.submitting : d.request.submit}
        </Button>
        <Button look="plain" disabled={sending} onClick={onBack}>
          {d.request.editMore}
        </Button>
      </div>
    </>
  );
}
