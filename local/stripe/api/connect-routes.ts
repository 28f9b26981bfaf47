import * as z from 'zod';
import { accountOf, addLink, mustBeActive, openAccount } from '../accounts.ts';
import { noSuchObject, StripeFault } from '../fault.ts';
import { accountObject, feeObject, linkObject } from '../wire/connect.ts';
import { type Answerers, type ApiCall, listPage } from './call.ts';
import { anyPage, metadata, nothing, parse, url } from './parameters.ts';

/** The controller settings that direct charges require of an account. */
const controller = z.strictObject({
  stripe_dashboard: z.strictObject({ type: z.literal('full') }),
  fees: z.strictObject({ payer: z.literal('account') }),
  losses: z.strictObject({ payments: z.literal('stripe') }),
  requirement_collection: z.literal('stripe'),
});

const accountParameters = z.strictObject({
  controller,
  email: z.email().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('US'),
  metadata,
});

const linkParameters = z.strictObject({
  account: z.string(),
  type: z.literal('account_onboarding'),
  return_url: url,
  refresh_url: url,
});

/** Connected accounts, and the platform's share of their payments. */
export const connectRoutes: Answerers = {
  'POST /v1/accounts': (call) => {
    asPlatform(call);
    const { email = null, country, metadata } = parse(accountParameters, call.sent);
    return accountObject(openAccount(call.world, { email, country, metadata }));
  },
  'GET /v1/accounts/:id': ({ world, id, sent }) => {
    parse(nothing, sent);
    if (!id.startsWith('acct_')) throw noSuchObject('account', id, 'account');
    mustBeActive(world, id);
    return accountObject(accountOf(world, id));
  },
  'POST /v1/account_links': (call) => {
    asPlatform(call);
    const { account, return_url: returnUrl, refresh_url: refreshUrl } = parse(linkParameters, call.sent);
    const { world } = call;
    if (world.state.accounts[account] === undefined) throw noSuchObject('account', account, 'account');
    mustBeActive(call.world, account);
    return linkObject(addLink(world, { account, returnUrl, refreshUrl }), world.seconds());
  },
  'GET /v1/application_fees': (call) => {
    asPlatform(call);
    const fees = Object.values(call.world.state.fees).reverse();
    return listPage('/v1/application_fees', fees.map(feeObject), parse(anyPage, call.sent));
  },
};

function asPlatform({ account }: ApiCall): void {
  if (account === null) return;
  throw new StripeFault(400, 'Only the platform itself can do this: leave out the Stripe-Account header.');
}
