import type { ChangeRequest } from '../../api/request-types.ts';

/** One write that takes a request a step further. */
export type Step = () => Promise<ChangeRequest>;
