import { useWords } from './context.tsx';
import { sketch as en } from './en/sketch.ts';
import { sketch as vi } from './vi/sketch.ts';

/** Words of the drawing tool. They come with it, not with the page. */
export const SKETCH_WORDS = { vi, en };

export const useSketchWords = () => SKETCH_WORDS[useWords().lang];
