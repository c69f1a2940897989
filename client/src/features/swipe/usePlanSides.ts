import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orientationsQuery } from '../../api/queries.ts';
import type { OrientationCollection } from '../../api/schema.gen.ts';
import { pick } from '../../i18n/context.tsx';
import { type SwipeWords, useSwipeWords } from '../../i18n/swipe.ts';
import { useMoment } from '../../store/context.tsx';
import { useIndustries } from '../filters/useIndustries.ts';
import { usePlans } from '../regions/usePlans.ts';
import { heldAgainst, type NoteWords, type PlanIndustries, planNotes } from './plan-notes.ts';
import type { Side } from './side.ts';

/** Plans are compared by their regions: the zones step back, to be told apart from what is lettered over them. */
const NO_ZONE: ReadonlySet<number> = new Set();

type Plan = OrientationCollection['plans'][number];

/** A plan by the year in which it was adopted: its title is longer than a label. */
export const planName = ({ w, lang }: SwipeWords, plan: Plan): string =>
  plan.adopted ? w.plans.name(plan.adopted.slice(0, 4)) : (pick(lang, plan, 'title') ?? plan.id);

/** Two plans held against each other: as sides of the map, and by what each alone wants of the regions. */
export interface PlanSides {
  left: Side;
  right: Side;
  leftIndustries: PlanIndustries[];
  rightIndustries: PlanIndustries[];
}

/** Null until both plans are read, and where one of them is none. */
export function usePlanSides(left: string | null, right: string | null): PlanSides | null {
  const words = useSwipeWords();
  const industries = useIndustries();
  const { plans } = usePlans();
  const [leftPlan, rightPlan] = [left, right].map((id) => plans?.find((plan) => plan.id === id));
  const enabled = leftPlan !== undefined && rightPlan !== undefined;
  // The newest one is here already.
  const moment = useMoment();
  const asked = (id: string | null) => orientationsQuery(moment, id === plans?.[0]?.id ? null : id);
  const { data: one } = useQuery({ ...asked(left), enabled });
  const { data: two } = useQuery({ ...asked(right), enabled });
  return useMemo(() => {
    if (!one || !two || !leftPlan || !rightPlan) return null;
    const { m, w, lang } = words;
    const noteWords: NoteWords = {
      region: m.terms.region,
      industry: (code) => {
        const industry = industries.get(code);
        return w.industry[code] ?? (industry ? (pick(lang, industry, 'name') ?? code) : code);
      },
      absent: w.plans.absent,
      newRegion: w.plans.newRegion,
      more: w.plans.more,
    };
    const properties = (of: OrientationCollection) =>
      of.features.map((feature) => feature.properties);
    const side = (plan: Plan, own: OrientationCollection, held: PlanIndustries[]): Side => ({
      name: planName(words, plan),
      title: pick(lang, plan, 'title') ?? plan.id,
      key: w.plans.key,
      scene: { orientations: own, matching: NO_ZONE, notes: planNotes(held, noteWords) },
    });
    const leftIndustries = heldAgainst(properties(one), properties(two), noteWords);
    const rightIndustries = heldAgainst(properties(two), properties(one), noteWords);
    return {
      left: side(leftPlan, one, leftIndustries),
      right: side(rightPlan, two, rightIndustries),
      leftIndustries,
      rightIndustries,
    };
  }, [one, two, leftPlan, rightPlan, words, industries]);
}
