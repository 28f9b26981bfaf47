/** The checklist of a new owner. */
export const setupPage = '/start';
