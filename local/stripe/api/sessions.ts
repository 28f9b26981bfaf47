import { mustTakeCharges } from '../accounts.ts';
import { chargeable } from '../amounts.ts';
import { noSuchObject, StripeFault } from '../fault.ts';
import { stripeId } from '../ids.ts';
import type { Session } from '../state.ts';
import type { World } from '../world.ts';
import type { SessionParameters } from './parameters.ts';

const shortest = 30 * 60;
const longest = 24 * 60 * 60;

export function createSession(world: World, account: string | null, given: SessionParameters): Session {
  mustTakeCharges(world, account);
  const created = world.seconds();
  const currency = currencyOf(given);
  const lines = given.line_items.map(({ quantity, price_data: { unit_amount, product_data } }) => {
    return { id: stripeId('li_1'), name: product_data.name, quantity, unitAmount: unit_amount };
  });
  const amountTotal = lines.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);
  const session: Session = {
    id: stripeId('cs_test_', 56),
    account,
    created,
    expiresAt: expiryOf(given, created),
    status: 'open',
    paymentStatus: 'unpaid',
    currency,
    lines,
    amountTotal: chargeable(amountTotal, currency),
    customerEmail: given.customer_email ?? null,
    clientReferenceId: given.client_reference_id ?? null,
    displayName: given.branding_settings?.display_name ?? null,
    successUrl: given.success_url,
    cancelUrl: given.cancel_url ?? null,
    excludedMethods: given.excluded_payment_method_types,
    locale: given.locale,
    metadata: given.metadata,
    paymentMetadata: given.payment_intent_data.metadata,
    paymentDescription: given.payment_intent_data.description ?? null,
    applicationFee: feeOf(given, account, amountTotal),
    paymentIntent: null,
    later: null,
  };
  world.state.sessions[session.id] = session;
  return session;
}

export function findSession(world: World, account: string | null, id: string): Session {
  const session = world.state.sessions[id];
  if (session === undefined || session.account !== account)
    throw noSuchObject('checkout.session', id, 'session');
  return session;
}

function currencyOf({ line_items }: SessionParameters): string {
  const [currency = '', ...others] = new Set(line_items.map((line) => line.price_data.currency));
  if (others.length === 0) return currency;
  throw new StripeFault(400, 'All line items must have the same currency.', { param: 'line_items' });
}

function expiryOf({ expires_at: at }: SessionParameters, created: number): number {
  if (at === undefined) return created + longest;
  const param = 'expires_at';
  if (at < created + shortest) {
    const rule = 'must be at least 30 minutes from Checkout Session creation.';
    throw new StripeFault(400, `The \`expires_at\` timestamp ${rule}`, { param });
  }
  if (at > created + longest) {
    const rule = 'must be less than 24 hours from Checkout Session creation.';
    throw new StripeFault(400, `The \`expires_at\` timestamp ${rule}`, { param });
  }
  return at;
}

function feeOf(given: SessionParameters, account: string | null, total: number): number | null {
  const fee = given.payment_intent_data.application_fee_amount;
  const param = 'payment_intent_data[application_fee_amount]';
  if (fee === undefined) return null;
  if (account === null) {
    const message =
      'Can only apply an application_fee when the request is made on behalf of another account.';
    throw new StripeFault(400, message, { param });
  }
  if (fee > total) throw new StripeFault(400, 'The application fee cannot exceed the total.', { param });
  return fee;
}
