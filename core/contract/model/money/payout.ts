import * as z from 'zod';

/** `pending`: made, and not sent yet. `sent`: on its way to the bank. */
export const payoutStatus = z.enum(['pending', 'sent', 'paid', 'failed', 'canceled']);

export type PayoutStatus = z.infer<typeof payoutStatus>;
