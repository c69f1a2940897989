import type { OrientationPart } from '../../../api/request-types.ts';
import type { OrientationFeature } from '../../../api/types.ts';
import type { OrientationForm } from '../model/orientation.ts';

/** What each part of the form of an orientation works on. */
export interface PartProps {
  standing: OrientationFeature;
  form: OrientationForm;
  change(patch: Partial<OrientationForm>): void;
  /** Leaves a part as it stands. */
  undo(part: OrientationPart): void;
  /** What is wrong at a place of the form, in words. */
  problemAt(place: string): string | null;
}
