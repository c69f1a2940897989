import type * as vi from '../vi/value.ts';

export const value: typeof vi.value = {
  fields: {
    note: 'Remark of the atlas',
  },
  counted: { yes: 'One of the 19 parks and 68 clusters', no: 'Not among them' },
  locationBasis: {
    site: 'The site itself',
    commune: 'Only the commune',
    district: 'Only the former district',
  },
  bases: { surveyed: 'Surveyed on site', digitised: 'Digitised from a drawing' },
  newContent: 'new content',
};
