import type { OrientationName } from '../../api/request-types.ts';
import { pick } from '../../i18n/context.tsx';
import type { DeskWords } from '../../i18n/desk.ts';

/** What requests and tasks are about. */
interface About {
  zone: { name_vi: string; name_en: string } | null;
  region: OrientationName | null;
}

/** The zone, or the orientation of a region, that a request is about, by name. */
export function aboutName({ d, m, lang }: DeskWords, { zone, region }: About): string {
  if (zone) return pick<'name', string>(lang, zone, 'name');
  if (!region) return '';
  return d.orientation.name(m.terms.region[region.code], pick(lang, region, 'plan_title'));
}
