import * as z from 'zod';
import { minorUnits } from '../../model/money.ts';
import { checkoutView } from '../../views.ts';
import { type RouteSchema, tokenParams } from '../scope/route-schema.ts';

/** Where the guest of a group pays for all of its bookings at once. */
export const guestGroupSchemas = {
  groupPage: {
    summary: 'The page that the payment link of a group opens',
    params: z.object({ token: z.string() }),
    query: z.record(z.string(), z.string()),
    produces: 'text/html',
    status: 200,
    problems: ['invalid-link'],
  },
  startGroupCheckout: {
    summary: 'Open one payment page for all bookings of a group',
    params: tokenParams,
    /** What the guest was shown, in minor units. */
    body: z.object({ expectedAmount: minorUnits.min(1) }),
    output: checkoutView,
    status: 200,
    problems: [
      'invalid-link',
      'hold-expired',
      'wrong-state',
      'closed',
      'price-changed',
      'payment-unavailable',
      'payments-off',
      'conflict',
    ],
  },
  verifyGroupCheckout: {
    summary: 'Apply the payment of a group, after the guest returns from it',
    params: tokenParams,
    status: 204,
    problems: ['invalid-link', 'payment-unavailable', 'payments-off', 'conflict'],
  },
} as const satisfies Record<string, RouteSchema>;
