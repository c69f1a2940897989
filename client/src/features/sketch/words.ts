import { sketch as en } from '../../i18n/en/sketch.ts';
import { lateWords } from '../../i18n/late.ts';
import { sketch as vi } from '../../i18n/vi/sketch.ts';

/** Words of the drawing tool; they come with it, not with the page. */
export const useSketchWords = lateWords({ vi, en });
