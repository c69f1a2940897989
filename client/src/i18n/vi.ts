import { createFormat } from './format.ts';
import { figures, filters, intro, list, search } from './vi/browse.ts';
import { freshness, live, moment } from './vi/live.ts';
import { legend, map, measure, regions, sheet, summary } from './vi/reading.ts';
import { errors, shell, terms } from './vi/shell.ts';
import { target } from './vi/target.ts';
import { passport, zone } from './vi/zone.ts';

export const vi = {
  f: createFormat('vi'),
  m: {
    terms,
    shell,
    errors,
    figures,
    intro,
    search,
    filters,
    list,
    zone,
    passport,
    target,
    summary,
    regions,
    legend,
    map,
    measure,
    sheet,
    moment,
    live,
    freshness,
  },
};
