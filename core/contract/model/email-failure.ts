import * as z from 'zod';
import { instant } from './time.ts';

/**
 * Why an email did not arrive. `bounced`: the recipient's mail server refused it. `complained`: the recipient reported
 * it as spam, and SES sends them no more. `rejected`: SES did not send it.
 */
export const emailFailureReason = z.enum(['bounced', 'complained', 'rejected']);

/** `at`: when we were told. */
export const emailFailure = z.object({ reason: emailFailureReason, at: instant });

export type EmailFailureReason = z.infer<typeof emailFailureReason>;
