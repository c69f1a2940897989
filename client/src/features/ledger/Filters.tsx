import type { ReactNode } from 'react';
import { pick } from '../../i18n/context.tsx';
import { useLedgerWords } from '../../i18n/ledger.ts';
import { KINDS, ZONE_REGIONS } from '../../lib/filter/types.ts';
import {
  type LedgerFilter,
  NO_LEDGER_FILTER,
  QUARTERS,
  RECIPIENTS,
  STAGES,
} from '../../lib/ledger/filter.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useResults } from '../results/context.tsx';

/** The period before the plan's and the plan's own. */
const YEARS = Array.from({ length: 10 }, (_, index) => 2021 + index);

interface ChoiceProps<T extends string | number> {
  label: string;
  value: T | null;
  options: readonly { value: T; text: string }[];
  disabled?: boolean;
  onChange(value: T | null): void;
}

function Choice<T extends string | number>(props: ChoiceProps<T>): ReactNode {
  const { label, value, options, disabled, onChange } = props;
  const { l } = useLedgerWords();
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="input"
          disabled={disabled}
          value={value === null ? '' : String(value)}
          onChange={({ target }) =>
            onChange(options.find((one) => String(one.value) === target.value)?.value ?? null)
          }
        >
          <option value="">{l.all}</option>
          {options.map((one) => (
            <option key={one.value} value={String(one.value)}>
              {one.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const named = <T extends string>(values: readonly T[], names: Record<T, string>) =>
  values.map((value) => ({ value, text: names[value] }));

export const filtersAnything = (filter: LedgerFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** What the ledger is narrowed to; the choices stand in the address. */
export function Filters() {
  const { l, m, lang } = useLedgerWords();
  const { all } = useResults();
  const filter = useAtlas((s) => s.ledgerFilter);
  const change = useAtlas((s) => s.setLedgerFilter);
  const years =
    filter.year === null || YEARS.includes(filter.year) ? YEARS : [filter.year, ...YEARS];
  const zones = (all?.zones ?? [])
    .map(({ properties }) => ({
      value: properties.slug,
      text: pick<'name', string>(lang, properties, 'name'),
    }))
    .sort((a, b) => a.text.localeCompare(b.text, lang));
  const { fields } = l;
  return (
    <fieldset className="ledger-filters">
      <legend className="visually-hidden">{l.filters}</legend>
      <Choice
        label={fields.year}
        value={filter.year}
        options={years.map((year) => ({ value: year, text: String(year) }))}
        onChange={(year) => change({ year })}
      />
      <Choice
        label={fields.quarter}
        value={filter.quarter}
        disabled={filter.year === null}
        options={QUARTERS.map((quarter) => ({ value: quarter, text: l.quarter(quarter) }))}
        onChange={(quarter) => change({ quarter })}
      />
      <Choice
        label={fields.stage}
        value={filter.stage}
        options={named(STAGES, l.stages)}
        onChange={(stage) => change({ stage })}
      />
      <Choice
        label={fields.recipient}
        value={filter.recipient}
        options={named(RECIPIENTS, l.recipients)}
        onChange={(recipient) => change({ recipient })}
      />
      <Choice
        label={fields.kind}
        value={filter.kind}
        options={named(KINDS, m.terms.kindShort)}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label={fields.orientation}
        value={filter.orientation}
        options={named(ZONE_REGIONS, m.terms.region)}
        onChange={(orientation) => change({ orientation })}
      />
      <Choice
        label={fields.zone}
        value={filter.zone}
        options={zones}
        onChange={(zone) => change({ zone })}
      />
      {filtersAnything(filter) && (
        <Button look="link" onClick={() => change(NO_LEDGER_FILTER)}>
          {l.clearFilters}
        </Button>
      )}
    </fieldset>
  );
}
