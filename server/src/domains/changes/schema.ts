import { Type } from 'typebox';

export const Confirmation = Type.Object(
  {
    zone: Type.String({ description: 'slug' }),
    confirmed_on: Type.String({ format: 'date' }),
    revision: Type.Integer(),
  },
  { $id: 'Confirmation' },
);
