import { type Static, Type } from 'typebox';
import { Nullable } from '../../lib/schema.ts';

const said = {
  id: Type.Integer(),
  difference: Type.String({
    description:
      'key of a check of /api/summary, or kind and former province of a group: kcn-bac-kan',
  }),
  left_value: Nullable(
    Type.Number({ description: 'what stood on either side when it was written' }),
  ),
  right_value: Nullable(Type.Number()),
  explanation: Type.String(),
  at: Type.String({ format: 'date-time' }),
  revision: Type.Integer({ description: 'what was known when it was written' }),
};

/** Why two figures differ, confirmed by a second person. It holds for the figures it was written on. */
export const Explanation = Type.Object(
  { ...said, decided_at: Type.String({ format: 'date-time' }) },
  { $id: 'Explanation' },
);

export const ExplanationList = Type.Object(
  { items: Type.Array(Type.Ref('Explanation')), revision: Type.Integer() },
  { $id: 'ExplanationList' },
);

/** An explanation that waits for a second person. */
export const ProposedExplanation = Type.Object(
  {
    ...said,
    author: Type.Object({ id: Type.Integer(), name: Type.String() }),
    may_decide: Type.Boolean({ description: 'whether whoever asks may accept or refuse it' }),
  },
  { $id: 'ProposedExplanation' },
);
export type ProposedExplanation = Static<typeof ProposedExplanation>;

export const ProposedExplanationList = Type.Object(
  { items: Type.Array(Type.Ref('ProposedExplanation')) },
  { $id: 'ProposedExplanationList' },
);

export const NewExplanation = Type.Object(
  {
    difference: Type.String({ pattern: '^[a-z0-9_-]{1,100}$' }),
    left_value: Nullable(Type.Number()),
    right_value: Nullable(Type.Number()),
    explanation: Type.String({ minLength: 10, maxLength: 2000 }),
  },
  { $id: 'NewExplanation', additionalProperties: false },
);
export type NewExplanation = Static<typeof NewExplanation>;
