import { figures, filters, intro, list, search } from './en/browse.ts';
import { freshness, live, moment } from './en/live.ts';
import { legend, map, measure, regions, sheet, summary } from './en/reading.ts';
import { errors, shell, terms } from './en/shell.ts';
import { target } from './en/target.ts';
import { passport, zone } from './en/zone.ts';
import { createFormat, type Format } from './format.ts';
import type { Messages } from './messages.ts';

export const en: { f: Format; m: Messages } = {
  f: createFormat('en'),
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
