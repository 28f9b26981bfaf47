import type { Booking } from '../../../core/contract/model/booking.ts';
import type { Organization } from '../../../core/contract/model/organization.ts';
import { origin, type Venue } from '../../../core/contract/model/venue.ts';
import { returnParameters } from '../../../core/contract/return-parameters.ts';
import type { CheckoutRequest, CheckoutView } from '../../../core/contract/views.ts';
import { checkAnswers } from '../../../core/domain/booking/answers.ts';
import { checkoutDeadlines } from '../../../core/domain/booking/deadlines.ts';
import { expiring } from '../../../core/domain/booking/states.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { after, is } from '../../data/conditions.ts';
import { organizations } from '../../data/organizations.ts';
import { advance, annotate } from '../../data/seats.ts';
import type { Payments } from '../../gateways/payments.ts';
import { bookingByLink, type LinkDeps, placeOf } from '../booking/view-booking.ts';
import { applicationFeeOf } from './application-fee.ts';
import { settlePayment } from './settle-payment.ts';

export interface PaymentDeps extends LinkDeps {
  readonly payments: () => Promise<Payments>;
  /** Origin of the platform's own pages. */
  readonly siteUrl: string;
}

/**
 * Takes the guest's details and opens a page to pay on; the seats stay held until that page has closed.
 * Nothing to pay: the booking is confirmed at once.
 */
export async function startCheckout(
  deps: PaymentDeps,
  token: string,
  request: CheckoutRequest,
): Promise<CheckoutView> {
  const booking = await bookingByLink(deps, token);
  const { venue, activity } = await placeOf(deps.table, booking);
  const organization = await openOrganization(deps, booking);
  checkReturnUrl(request.returnUrl, venue, deps.siteUrl);
  const wrongAnswers = checkAnswers(activity.questions, request.answers);
  const [first] = wrongAnswers;
  if (first) throw new Problem('invalid-input', first.detail, wrongAnswers);
  if (await paidMeanwhile(deps, booking, organization)) return { next: 'confirmed' };
  const pending = await toPending(deps, booking, request);
  if (booking.quote.dueNow === 0) {
    await confirmFree(deps, pending);
    return { next: 'confirmed' };
  }
  const { returnUrl } = request;
  return openPaymentPage(deps, pending, { token, returnUrl, title: activity.name, venue, organization });
}

/** Nobody pays an organization that is suspended, not even for seats held before. */
async function openOrganization({ table }: PaymentDeps, { organizationId }: Booking): Promise<Organization> {
  const organization = await organizations(table).get(organizationId);
  if (organization?.status === 'active') return organization;
  throw new Problem(
    'payment-unavailable',
    'This venue takes no bookings at the moment. Nothing was charged.',
  );
}

/** Money and personal links only ever go back to a site the venue has named, or to the platform itself. */
function checkReturnUrl(url: string, venue: Venue, siteUrl: string): void {
  const asked = origin.safeParse(URL.canParse(url) ? new URL(url).origin : '');
  if (asked.success && [...venue.allowedOrigins, siteUrl].includes(asked.data)) return;
  const detail = 'This website is not on the list of sites that this venue takes bookings on.';
  throw new Problem('invalid-input', detail, [{ field: 'returnUrl', detail }]);
}

/** A second try closes the first page, so that no guest can pay twice; what was paid there is settled. */
async function paidMeanwhile(
  deps: PaymentDeps,
  booking: Booking,
  { stripeAccountId }: Organization,
): Promise<boolean> {
  if (booking.state === 'confirmed') return true;
  if (booking.state !== 'pending' || !booking.stripeCheckoutSessionId) return false;
  const { organizationId, id: bookingId, stripeCheckoutSessionId: checkoutSessionId } = booking;
  const payments = await deps.payments();
  const checkout = await payments.expireCheckout(checkoutSessionId, stripeAccountId);
  if (checkout.status !== 'complete') return false;
  await settlePayment({ ...deps, payments }, { organizationId, bookingId, checkoutSessionId });
  return true;
}

async function toPending(
  { table, clock }: PaymentDeps,
  booking: Booking,
  request: CheckoutRequest,
): Promise<Booking> {
  const now = clock.now();
  const { seatsExpireAt } = checkoutDeadlines(now);
  const { guest, answers, language } = request;
  const changes = { guest, answers, language, paymentState: 'unpaid' as const, expiresAt: seatsExpireAt };
  const outcome = await advance(table, booking, 'start-checkout', { ...changes, GSI2SK: seatsExpireAt }, [
    after('expiresAt', toInstant(now)),
    is('version', booking.version),
  ]);
  if (outcome.done) return { ...booking, ...changes, state: 'pending', version: booking.version + 1 };
  throw refusal(outcome.booking, now);
}

function refusal(booking: Booking | null, now: Date): Problem {
  if (!booking) return new Problem('invalid-link', 'This booking no longer exists.');
  const ranOut = booking.state === 'expired' || (booking.expiresAt ?? '') <= toInstant(now);
  if (ranOut && booking.state !== 'confirmed') {
    return new Problem('hold-expired', 'The time to book these seats is up. Pick a time again.');
  }
  if (expiring.includes(booking.state))
    return new Problem('conflict', 'This booking just changed. Try again.');
  return new Problem('wrong-state', 'This booking can no longer be paid for here.');
}

async function confirmFree({ table, clock }: PaymentDeps, booking: Booking): Promise<void> {
  const changes = { paymentState: 'paid', confirmedAt: toInstant(clock.now()) };
  const outcome = await advance(table, booking, 'confirm', changes, [is('version', booking.version)]);
  if (!outcome.done) throw new Problem('conflict', 'This booking just changed. Try again.');
}

interface PageInput {
  readonly token: string;
  readonly returnUrl: string;
  readonly title: string;
  readonly venue: Venue;
  readonly organization: Organization;
}

async function openPaymentPage(deps: PaymentDeps, booking: Booking, input: PageInput): Promise<CheckoutView> {
  if (!booking.guest) throw new Error('A pending booking without its guest.');
  const { organization } = input;
  const { pageExpiresAt } = checkoutDeadlines(deps.clock.now());
  const payments = await deps.payments();
  const started = await payments.startCheckout({
    organizationId: booking.organizationId,
    bookingId: booking.id,
    reference: booking.reference,
    sellerName: input.venue.name,
    currency: booking.quote.currency,
    lines: booking.quote.lines.map(({ label, quantity, unitAmount }) => ({
      name: `${input.title}: ${label}`,
      quantity,
      unitAmount,
    })),
    total: booking.quote.dueNow,
    customerEmail: booking.guest.email,
    expiresAt: new Date(pageExpiresAt),
    successUrl: returnTo(input.returnUrl, { [returnParameters.booking]: input.token }),
    cancelUrl: returnTo(input.returnUrl, {
      [returnParameters.booking]: input.token,
      [returnParameters.payment]: 'abandoned',
    }),
    language: booking.language,
    stripeAccountId: organization.stripeAccountId,
    applicationFeeAmount: applicationFeeOf(organization, booking.quote.dueNow),
    idempotencyKey: `${booking.id}-${booking.version}`,
  });
  await rememberPage(deps, booking, started.checkoutSessionId);
  return { next: 'payment', url: started.url, expiresAt: pageExpiresAt };
}

/** Unless another try has opened a newer page meanwhile: then this one is never shown. */
async function rememberPage(
  { table }: PaymentDeps,
  booking: Booking,
  stripeCheckoutSessionId: string,
): Promise<void> {
  const outcome = await annotate(table, booking, { stripeCheckoutSessionId }, [
    is('state', 'pending'),
    is('version', booking.version),
  ]);
  if (!outcome.done) throw new Problem('conflict', 'This booking was changed in another window. Try again.');
}

function returnTo(url: string, parameters: Record<string, string>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return target.href;
}
