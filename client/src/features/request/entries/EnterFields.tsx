import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CURRENCIES } from '../../../api/ledger-types.ts';
import { industriesQuery } from '../../../api/queries.ts';
import { pick } from '../../../i18n/context.tsx';
import { useDeskWords } from '../../../i18n/desk.ts';
import type { Lang } from '../../../i18n/format.ts';
import { useLedgerWords } from '../../../i18n/ledger.ts';
import { COUNTRIES } from '../../../lib/countries.ts';
import { RECIPIENTS, STAGES } from '../../../lib/ledger/filter.ts';
import { countryWords } from '../../ledger/words.ts';
import type { EntryProps } from './entry-props.ts';
import { Hide } from './Hide.tsx';
import { AreaInput, ChoiceInput, TextInput } from './inputs.tsx';
import { PlotField } from './PlotField.tsx';

/** No entry begins with land taken back. */
const FIRST_STAGES = STAGES.filter((stage) => stage !== 'revoked');

function countryOptions(lang: Lang) {
  const options = COUNTRIES.map((value) => ({ value, text: countryWords({ lang }, value) }));
  return options.sort((a, b) => a.text.localeCompare(b.text, lang));
}

function Decision(props: EntryProps) {
  const { d } = useDeskWords();
  return (
    <>
      <div className="edit-pair">
        <TextInput
          {...props}
          of="decisionNo"
          member="decision_no"
          label={d.entries.decisionNo}
          maxLength={100}
        />
        <TextInput
          {...props}
          of="decisionDate"
          member="decision_date"
          label={d.entries.decisionDate}
          type="date"
        />
      </div>
      <TextInput
        {...props}
        of="decisionPart"
        member="decision_part"
        label={d.entries.decisionPart}
        hint={d.entries.decisionHint}
        maxLength={100}
      />
      <Hide {...props} of="decision" />
    </>
  );
}

function Investor(props: EntryProps) {
  const { d, lang } = useDeskWords();
  const { l } = useLedgerWords();
  const { entry, change } = props;
  const { data } = useQuery(industriesQuery);
  const countries = useMemo(() => countryOptions(lang), [lang]);
  const sectors = useMemo(
    () =>
      (data?.items ?? []).map((one) => ({
        value: one.code,
        text: `${one.code} ${pick(lang, one, 'name')}`,
      })),
    [data, lang],
  );
  return (
    <>
      <TextInput
        {...props}
        of="investor"
        member="investor"
        label={l.fields.investor}
        maxLength={300}
      />
      <Hide {...props} of="investor" />
      <ChoiceInput
        entry={entry}
        member="investor_country"
        label={l.fields.investor_country}
        hint={d.entries.countryHint}
        value={entry.country}
        options={countries}
        onChange={(country) => change({ country })}
      />
      <Hide {...props} of="investor_country" />
      <TextInput
        {...props}
        of="project"
        member="project"
        label={l.fields.project}
        maxLength={500}
      />
      <Hide {...props} of="project" />
      <ChoiceInput
        entry={entry}
        member="sector"
        label={l.fields.sector}
        value={entry.sector}
        options={sectors}
        onChange={(sector) => change({ sector })}
      />
      <Hide {...props} of="sector" />
      <div className="edit-pair">
        <TextInput {...props} of="amount" member="capital" label={d.entries.amount} />
        <label className="field entry-currency">
          <span>{d.entries.currency}</span>
          <select
            className="input"
            value={entry.currency}
            onChange={({ target }) =>
              change({ currency: CURRENCIES.find((one) => one === target.value) ?? 'VND' })
            }
          >
            {CURRENCIES.map((one) => (
              <option key={one} value={one}>
                {d.entries.currencies[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Hide {...props} of="capital" />
    </>
  );
}

/** A whole entry: a new one, or one set right. */
export function EnterFields(props: EntryProps) {
  const { d } = useDeskWords();
  const { l } = useLedgerWords();
  const { entry, change } = props;
  return (
    <>
      <ChoiceInput
        entry={entry}
        member="recipient"
        label={l.fields.recipient}
        hint={d.entries.recipientHint}
        value={entry.recipient}
        options={RECIPIENTS.map((value) => ({ value, text: l.recipients[value] }))}
        onChange={(recipient) => change({ recipient })}
      />
      <AreaInput {...props} label={l.fields.area_ha} hint={d.entries.areaHint} />
      <div className="edit-pair">
        <ChoiceInput
          entry={entry}
          member="stage"
          label={d.entries.firstStage}
          value={entry.stage}
          options={FIRST_STAGES.map((value) => ({ value, text: l.stages[value] }))}
          onChange={(stage) => change({ stage })}
        />
        <TextInput {...props} of="day" member="on_date" label={d.entries.day.enter} type="date" />
      </div>
      <Decision {...props} />
      <details className="entry-more" open={entry.action === 'correct' || undefined}>
        <summary>
          <span>{d.entries.more}</span>
        </summary>
        <div className="entry-fields">
          <Investor {...props} />
        </div>
      </details>
      <PlotField {...props} />
      <TextInput {...props} of="note" member="note" label={l.fields.note} maxLength={1000} />
      <TextInput {...props} of="noteEn" member="note_en" label={l.noteEn} maxLength={1000} />
    </>
  );
}
