import type { Messages } from '../messages.ts';

export const terms: Messages['terms'] = {
  kind: {
    kcn: 'Industrial park',
    ccn: 'Industrial cluster',
    it_park: 'Concentrated IT park',
  },
  kindShort: { kcn: 'KCN', ccn: 'CCN', it_park: 'IT park' },
  status: {
    operating: 'Operating',
    under_construction: 'Infrastructure under construction',
    established: 'Established',
    planned: 'Planned',
    unknown: 'Status not known',
    withdrawn: 'Withdrawn from the plan',
    superseded: 'Superseded',
  },
  region: {
    south: 'South',
    north: 'North',
    west: 'West',
    east: 'East',
    unknown: 'Region not known',
  },
  location: {
    surveyed: 'Surveyed boundary',
    digitised: 'Digitised boundary',
    site: 'Site known',
    commune: 'Known to the commune',
    district: 'Known to the former district',
    unpublished: 'Location not published',
  },
  formerProvince: { 'thai-nguyen': 'former Thái Nguyên', 'bac-kan': 'former Bắc Kạn' },
  unpublished: 'Not published',
  undated: 'date not known',
  sample: 'sample',
};

export const shell: Messages['shell'] = {
  title: 'KCN Atlas Thái Nguyên',
  brand: 'KCN Atlas',
  place: 'Thái Nguyên',
  views: { map: 'Map', regions: 'Orientations', summary: 'Summary', desk: 'Desk' },
  signIn: 'Sign in',
  viewsLabel: 'Views',
  otherLanguage: 'Tiếng Việt',
  otherLanguageShort: 'VI',
  otherLanguageHint: 'Đọc bằng tiếng Việt',
  toDark: 'Switch to the dark theme',
  toLight: 'Switch to the light theme',
  skipToList: 'Skip to the list of zones',
  skipToMap: 'Skip to the map',
  close: 'Close',
  back: 'Back',
  toList: 'List',
  retry: 'Try again',
  loading: 'Loading…',
  demo: 'Demonstration: figures marked “sample” are made up for illustration.',
  panelLabel: 'Filters and list',
  stageLabel: 'Map',
};

export const errors: Messages['errors'] = {
  title: 'The data could not be loaded',
  offline: 'The atlas server does not answer. Check the connection and try again.',
  answered: (status, code) => `The server answered ${status} (${code}).`,
  stillWorks: 'What has been loaded keeps working.',
  requestId: (id) => `Request id: ${id}`,
  dismiss: 'Dismiss',
  crashed: 'This part failed and has stopped.',
  crashedHint: 'The rest of the page keeps working.',
  zoneNotFound: 'There is no zone at this address.',
  mapTitle: 'The map cannot be drawn on this device',
  mapNoWebgl:
    'The browser has no WebGL 2 graphics. List, filters and cards are complete without it.',
  mapLost: 'The browser cut off the graphics. Reload to draw again; list and cards are complete.',
  basemap: 'The online basemap did not load; the atlas uses its own.',
};
