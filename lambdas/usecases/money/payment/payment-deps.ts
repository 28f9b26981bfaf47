import type { Payments } from '../../../gateways/payments.ts';
import type { LinkDeps } from '../../guest/booking/view-booking.ts';

export interface PaymentDeps extends LinkDeps {
  readonly payments: () => Promise<Payments>;
  /** Origin of the platform's own pages. */
  readonly siteUrl: string;
}
