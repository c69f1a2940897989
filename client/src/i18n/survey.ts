import { useWords } from './context.tsx';
import { survey as en } from './en/survey.ts';
import { survey as vi } from './vi/survey.ts';

/** Words of the surveyor's sheet. They come with it, not with the page. */
export const SURVEY_WORDS = { vi, en };

export const useSurveyWords = () => SURVEY_WORDS[useWords().lang];
