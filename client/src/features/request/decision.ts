import { useDeskWords } from '../../i18n/desk.ts';
import { readFigure } from '../../lib/figure-text.ts';
import { areaOf } from '../../lib/interval.ts';
import { useEditor } from './editor.ts';

/** Hectares that the decision gives: the ones being proposed with the outline, else the published ones. */
export function useDecisionHa(): number | null {
  const { lang } = useDeskWords();
  const { detail, form } = useEditor();
  const typed = form.items.planned_area_ha?.text;
  if (typed !== undefined) {
    const reading = readFigure(typed, 'ha', lang);
    if ('figure' in reading) return reading.figure.min ?? reading.figure.max;
  }
  const published = areaOf(detail.properties, 'planned_area');
  return published && (published.min ?? published.max);
}
