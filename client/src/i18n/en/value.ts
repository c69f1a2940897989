import type * as vi from '../vi/value.ts';

export const value: typeof vi.value = {
  fields: {
    contact: 'Contact',
    utilities: 'Utilities',
    infrastructure: 'Technical infrastructure finished',
    wastewater: 'Central wastewater treatment to the standard',
    zone_type: 'Type by law',
    note: 'Remark of the atlas',
  },
  counted: { yes: 'One of the 19 parks and 68 clusters', no: 'Not among them' },
  zoneType: {
    ordinary: 'Ordinary',
    eco: 'Eco-industrial',
    specialised: 'Specialised',
    high_tech: 'High-tech',
    supporting: 'Supporting',
    craft_village: 'Craft village',
  },
  howFar: { yes: 'Yes', partial: 'In part', no: 'Not yet' },
  locationBasis: {
    site: 'The site itself',
    commune: 'Only the commune',
    district: 'Only the former district',
  },
  bases: { surveyed: 'Surveyed on site', digitised: 'Digitised from a drawing' },
  newContent: 'new content',
};
