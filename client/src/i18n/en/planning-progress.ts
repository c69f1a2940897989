/** The page of the land target. */
export const progress = {
  asOf: (day: string) => `Figures as of ${day}`,
  today: 'today',
  status: {
    none: (day: string, period: string, over: string) =>
      `As of ${day}, ${over} of ${period} is gone and the ledger records nothing yet.`,
    some: (day: string, period: string, over: string, recorded: string, left: string) =>
      `As of ${day}, ${over} of ${period} is gone; the ledger records ${recorded}, ${left} to go.`,
    done: (day: string, recorded: string) =>
      `As of ${day}, the ledger records ${recorded}: the target is met.`,
    over: (recorded: string, target: string) =>
      `The period has ended; the ledger records ${recorded} of ${target}.`,
  },
  required: (start: string, today: string) =>
    `It takes ${start} a year from the start, ${today} a year from today.`,
  requiredOn: (start: string, today: string, day: string) =>
    `It takes ${start} a year from the start, ${today} a year from ${day}.`,
  atBefore: (year: string, ha: string) => `At the 2021–2025 pace, ${year} ends at ${ha}.`,
  forecast: (year: string, low: string, middle: string, high: string) =>
    `Forecast for the end of ${year}: low ${low}, middle ${middle}, high ${high}.`,
  notNothing:
    'Nothing recorded does not mean nothing handed over: decisions that are not published are not in the ledger.',
  partial: 'The ledger is partial; more land may have been handed over.',

  chart: {
    title: 'Land handed over, cumulative',
    label: (sentence: string) =>
      `Chart of the land handed over, cumulative. ${sentence} The table below has the same figures.`,
    view: 'View as',
    asChart: 'Chart',
    asTable: 'Table',
    target: 'target',
    even: (pace: string) => `even from the start · ${pace} a year`,
    needed: (pace: string) => `needed from today · ${pace} a year`,
    neededOn: (pace: string) => `needed from this day · ${pace} a year`,
    perYear: (pace: string) => `${pace} a year`,
    before: '2021–2025 pace',
    recorded: 'recorded',
    noneRecorded: 'none recorded',
    low: 'forecast, low',
    middle: 'forecast, middle',
    high: 'forecast, high',
    beyond: (ha: string) => `${ha} ↑`,
  },
  table: {
    caption: 'Cumulative hectares by date',
    moment: 'Date',
    start: 'start of the period',
    endOf: (year: number) => `end of ${year}`,
    on: (day: string) => `on ${day}`,
    even: 'Even from the start',
    needed: 'Needed from the day',
    recorded: 'Recorded',
    before: '2021–2025 pace',
    forecast: 'Forecast',
    low: 'low',
    middle: 'middle',
    high: 'high',
    noMeaning: 'none',
  },

  assumptions: {
    title: 'What the forecast rests on',
    lead: 'Low counts committed land only. Middle follows the 2021–2025 pace. High follows the land that could be offered. Move a slider to try another assumption; the link keeps your choice.',
    reset: 'Back to the atlas’s assumptions',
    own: 'These are your assumptions, not those of the atlas.',
    openCeiling: (statuses: string) =>
      `No ceiling is known for land of: ${statuses}. What is not known is not counted, so the high line may be too low.`,
    unknownZones: (zones: string) => `${zones} zones have no figure of land and are not counted.`,
    adds: (year: string, ha: string) => `adds ${ha} by the end of ${year}`,
    pace: {
      title: 'Pace of the period before',
      evidence: (pace: string) => `2021–2025: about ${pace} a year, says the plan.`,
      share: 'Share of that pace',
      basis: 'Keeping it at 100% is an assumption of the atlas.',
    },
    promised: {
      title: 'Land committed',
      evidence: (ha: string, entries: string) =>
        `The ledger holds ${ha} committed, in ${entries} entries.`,
      none: 'The ledger holds no commitment.',
      share: 'Share that will be handed over',
      years: 'Evenly within',
      basis: 'Share and years are assumptions of the atlas; no source states them.',
    },
    land: {
      title: 'Land not let, by status of the zone',
      basis:
        'Hectares are from the sources of each zone; shares and years are assumptions of the atlas, no source states them.',
      atMost: (ha: string) => `at most ${ha}`,
      atLeast: (ha: string) => `at least ${ha}, no ceiling known`,
      noCeiling: 'no ceiling known',
      notCounted: 'cannot be reckoned, adds nothing',
      share: 'Handed over a year',
      years: 'Ready in',
      shareOf: (status: string) => `${status}: handed over a year`,
      yearsOf: (status: string) => `${status}: ready in`,
    },
    years: (value: string) => (value === '1' ? `${value} year` : `${value} years`),
  },

  breakdown: {
    title: 'What is recorded, where and when',
    none: 'The ledger records nothing in this period yet, so there is nothing to divide.',
    byYear: 'By year',
    byQuarter: 'By quarter',
    byKind: 'By kind',
    byRegion: 'By region',
    byStage: 'By stage',
    byZone: 'By zone',
    required: (ha: string) => `outline: ${ha} required a year`,
    requiredOf: (ha: string) => `${ha} required`,
    quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
    quarterLong: (quarter: number, year: number) => `quarter ${quarter} of ${year}`,
    year: (year: number) => `year ${year}`,
    entries: (entries: string) => (entries === '1' ? `${entries} entry` : `${entries} entries`),
    nothing: 'none recorded',
    bound: (ha: string) => `of at most ${ha}`,
    toEntries: (what: string) => `${what}. See the entries`,
    hint: 'Choose a column or a row to see its entries in the ledger.',
    toMap: (what: string) => `See on the map: ${what}`,
    revoked: (ha: string) =>
      `${ha} of what was handed over in the period has been taken back; bars that point down are what was taken back.`,
    promised: (ha: string) => `${ha} more are only committed and not counted.`,
    more: (zones: string) => `Show ${zones} more zones`,
  },
};
