import { useEffect, useRef } from 'react';
import type { ChangeRequest, OrientationPart } from '../../../api/request-types.ts';
import type { OrientationFeature } from '../../../api/types.ts';
import { useDeskWords } from '../../../i18n/desk.ts';
import type { Form } from '../model/form.ts';
import {
  industryChanges,
  type OrientationForm,
  partsChanged,
  readOrientation,
  standingIndustries,
  standingText,
} from '../model/orientation.ts';
import { SummaryFoot, type SummarySteps } from '../SummaryFoot.tsx';

interface OrientationSummaryProps extends SummarySteps {
  form: Form & { orientation: OrientationForm };
  standing: OrientationFeature;
  request: ChangeRequest | null;
}

/** What will be sent of an orientation, part by part, before it is. */
export function OrientationSummary({ form, standing, request, ...steps }: OrientationSummaryProps) {
  const { d } = useDeskWords();
  const o = d.orientation;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { orientation } = form;
  const said = (part: OrientationPart) => {
    if (part === 'outline') return <ins>{orientation.outline?.method}</ins>;
    if (part === 'industries') {
      const after = readOrientation(orientation).draft.industries ?? [];
      const changes = industryChanges(
        standingIndustries(standing.properties),
        after.map((one) => ({ note: null, note_en: null, ...one })),
      );
      const count = (how: string) => changes.filter((one) => one.how === how).length;
      return <ins>{o.industries.summary(count('added'), count('removed'), count('changed'))}</ins>;
    }
    const now = standingText(standing.properties, part);
    return (
      <>
        {now?.vi ?? o.nothing} → <ins>{orientation[part]?.vi ?? o.review.removed}</ins>
      </>
    );
  };
  return (
    <section className="summary-box" aria-labelledby="summary-of-request">
      <h3 id="summary-of-request" ref={title} tabIndex={-1}>
        {d.request.summaryTitle}
      </h3>
      <ul className="summary-changes">
        {partsChanged(orientation).map((part) => (
          <li key={part}>
            <strong>{o.parts[part]}</strong>
            <span>{said(part)}</span>
          </li>
        ))}
      </ul>
      <SummaryFoot form={form} request={request} {...steps} />
    </section>
  );
}
