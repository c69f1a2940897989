import {
  type Box,
  type Disc,
  discOnBox,
  discOnSegment,
  overlap,
  type Segment,
  segmentOnBox,
  segmentsCross,
  within,
} from './boxes.ts';

/** A disc that wants its name beside it, or at the end of a short leader. CSS pixels. */
export interface CalloutRequest extends Disc {
  id: number;
  width: number;
  height: number;
}

type Anchor = 'left' | 'right' | 'top' | 'bottom';

export interface Callout {
  id: number;
  box: Box;
  /** Side of the lettering that faces the disc, and the point where it stands. */
  anchor: Anchor;
  at: readonly [number, number];
  /** From the disc's centre to the letters; null when they stand next to each other. */
  leader: Segment | null;
}

export interface Surroundings {
  /** Discs without a callout; lettering over them is a smaller evil. */
  small: readonly Disc[];
  /** Other lettering, drawn whatever comes. */
  lettered: readonly Disc[];
  /** Never to be lettered over. */
  closed: readonly Box[];
  frame: Box;
}

interface Choice extends Callout {
  /** Round letters and leader: whatever lies outside cannot be in their way. */
  extent: Box;
  /** Whatever the others do. */
  cost: number;
}

const ANGLES = 24;
const GAPS = [3, 9, 16, 24, 33, 43, 54, 66, 80, 96, 114, 136];
const PASSES = 6;
/** Positions of a name worth trying, and starts from another order; the best of all is kept. */
const TRIED = 120;
const STARTS = 24;
const FORBIDDEN = 1e6;
const COST = {
  perPixel: 1,
  perSquarePixel: 0.012,
  leader: 10,
  left: 1,
  steep: 6,
  bigDisc: 400,
  bigDiscUnderLeader: 32,
  smallDisc: 32,
  lettered: 120,
  crossing: 400,
};

function candidate(request: CalloutRequest, step: number, gap: number): Choice {
  const angle = (2 * Math.PI * step) / ANGLES;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const { x, y, r, width, height } = request;
  const at = [x + (r + gap) * dx, y + (r + gap) * dy] as const;
  const anchor: Anchor = dx > 0.4 ? 'left' : dx < -0.4 ? 'right' : dy > 0 ? 'top' : 'bottom';
  const left = anchor === 'left' ? at[0] : anchor === 'right' ? at[0] - width : at[0] - width / 2;
  const top = anchor === 'top' ? at[1] : anchor === 'bottom' ? at[1] - height : at[1] - height / 2;
  const leader: Segment | null =
    gap > 3
      ? [
          [x, y],
          [at[0] - 1.5 * dx, at[1] - 1.5 * dy],
        ]
      : null;
  const level = COST.steep * Math.abs(dy) + (dx < 0 ? COST.left : 0);
  const box = { left, top, right: left + width, bottom: top + height };
  return {
    id: request.id,
    box,
    extent: {
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    },
    anchor,
    at,
    leader,
    cost:
      COST.perPixel * gap + COST.perSquarePixel * gap * gap + level + (leader ? COST.leader : 0),
  };
}

/** What a callout costs whatever the others do. */
function standing(
  callout: Callout,
  requests: readonly CalloutRequest[],
  around: Surroundings,
): number {
  const { box, leader, id } = callout;
  if (!within(box, around.frame) || around.closed.some((b) => overlap(b, box))) return FORBIDDEN;
  let cost = 0;
  for (const disc of requests) {
    if (discOnBox(disc, box)) cost += COST.bigDisc;
    if (leader && disc.id !== id && discOnSegment(disc, leader)) cost += COST.bigDiscUnderLeader;
  }
  for (const disc of around.small) if (discOnBox(disc, box)) cost += COST.smallDisc;
  for (const disc of around.lettered) if (discOnBox(disc, box)) cost += COST.lettered;
  if (leader && around.closed.some((b) => segmentOnBox(leader, b))) cost += COST.crossing;
  return cost;
}

/** What it costs beside another one. */
function beside(a: Choice, b: Choice): number {
  if (!overlap(a.extent, b.extent)) return 0;
  if (overlap(a.box, b.box)) return FORBIDDEN;
  let cost = 0;
  if (a.leader && segmentOnBox(a.leader, b.box)) cost += COST.crossing;
  if (b.leader && segmentOnBox(b.leader, a.box)) cost += COST.crossing;
  if (a.leader && b.leader && segmentsCross(a.leader, b.leader)) cost += COST.crossing;
  return cost;
}

/**
 * Finds room for names round crowded discs, as a cartographer would: next to the disc, else at the end of a
 * leader; never over one another. Deterministic. A name that finds no room is left out.
 */
export function placeCallouts(
  requests: readonly CalloutRequest[],
  around: Surroundings,
): Callout[] {
  const choices = requests.map((request) => {
    const all = GAPS.flatMap((gap) =>
      Array.from({ length: ANGLES }, (_, step) => candidate(request, step, gap)),
    );
    return all
      .map((c) => ({ ...c, cost: c.cost + standing(c, requests, around) }))
      .filter(({ cost }) => cost < FORBIDDEN)
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, TRIED);
  });
  // The most cramped names choose first; further starts let others do so.
  const cramped = requests
    .map((_, i) => i)
    .toSorted((a, b) => (choices[b]?.[0]?.cost ?? 0) - (choices[a]?.[0]?.cost ?? 0) || a - b);
  let best = settle(choices, cramped);
  for (let start = 1; start < STARTS; start++) {
    const other = settle(choices, shuffled(cramped, start));
    if (other.cost < best.cost) best = other;
  }
  return best.chosen.filter((callout) => callout !== null);
}

/** Each name in turn takes its best place among the others, until none wants to move. */
function settle(choices: readonly (readonly Choice[])[], order: readonly number[]) {
  const chosen: (Choice | null)[] = choices.map(() => null);
  /** Stops counting at `limit`: by then the choice is not worth knowing. */
  const costAmongOthers = (choice: Choice, i: number, limit: number) => {
    let cost = choice.cost;
    for (let k = 0; k < chosen.length && cost < limit; k++) {
      const other = chosen[k];
      if (other && k !== i) cost += beside(choice, other);
    }
    return cost;
  };
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const i of order) {
      let best: { choice: Choice | null; cost: number } = { choice: null, cost: FORBIDDEN };
      for (const choice of choices[i] ?? []) {
        if (choice.cost >= best.cost) break;
        const cost = costAmongOthers(choice, i, best.cost);
        if (cost < best.cost) best = { choice, cost };
      }
      moved ||= best.choice !== chosen[i];
      chosen[i] = best.choice;
    }
    if (!moved) break;
  }
  const cost = chosen.reduce(
    (sum, choice, i) => sum + (choice ? costAmongOthers(choice, i, FORBIDDEN) : FORBIDDEN),
    0,
  );
  return { chosen, cost };
}

/** The same order for the same seed: Fisher-Yates over a small congruential generator. */
function shuffled(order: readonly number[], seed: number): number[] {
  const result = [...order];
  let state = seed * 2_654_435_761;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const k = state % (i + 1);
    [result[i], result[k]] = [result[k] ?? 0, result[i] ?? 0];
  }
  return result;
}
