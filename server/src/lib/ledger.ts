import { Type } from 'typebox';
import { Nullable, OneOf } from './schema.ts';

/** Stages of land handed to an investor, in their order; `revoked`: taken back. */
export const STAGES = [
  'committed',
  'allocated',
  'cleared',
  'built',
  'operating',
  'revoked',
] as const;
export const RECIPIENTS = ['developer', 'tenant'] as const;
/** Members of an entry that can be kept from the public. */
export const HIDEABLE = [
  'investor',
  'investor_country',
  'sector',
  'capital',
  'project',
  'decision',
] as const;

const Text = Nullable(Type.String());
const Day = Type.String({ format: 'date' });

/** The members of an entry as `allocation_content` writes them. */
export const ledgerContent = {
  id: Type.Integer(),
  key: Type.String(),
  recipient: OneOf(RECIPIENTS),
  area_ha: Type.Number({ description: 'of the whole entry' }),
  on_date: Day,
  stage: Nullable(OneOf(STAGES)),
  held_ha: Type.Number({ description: 'handed over and not taken back; of a promise nothing' }),
  counted_on: { ...Nullable(Day), description: 'the day it was handed over; null: only promised' },
  decision_no: Text,
  decision_date: Nullable(Day),
  decision_part: Text,
  investor: Text,
  investor_country: { ...Text, description: 'ISO 3166-1 alpha-2' },
  sector: { ...Text, description: 'VSIC division' },
  capital: Nullable(
    Type.Object({ amount: Type.Number(), currency: OneOf(['VND', 'USD'] as const) }),
  ),
  project: Text,
  hidden: Type.Array(OneOf(HIDEABLE), {
    description: 'what is kept from the public; null for everybody else',
  }),
  source: Text,
  note: Text,
  note_en: Text,
  has_polygon: Type.Boolean(),
  sample: Type.Boolean(),
  events: Type.Array(Type.Object({ stage: OneOf(STAGES), on_date: Day, area_ha: Type.Number() }), {
    description: 'the stages it went through, in order',
  }),
};

/** An entry of the ledger, apart from its zone. */
export const LedgerContent = Type.Object(ledgerContent, { $id: 'LedgerContent' });
