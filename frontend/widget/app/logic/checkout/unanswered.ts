import type { CallFailure } from '../../../../api/problem.ts';

/** After these failures the server may have done what it was asked, or not: sent again with the same key, it does it once. */
const unanswered: readonly CallFailure[] = ['offline', 'unreadable', 'internal'];

export const isUnanswered = (code: CallFailure): boolean => unanswered.includes(code);
