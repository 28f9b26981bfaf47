import { createHash, timingSafeEqual } from 'node:crypto';
import { mustBeActive } from '../accounts.ts';
import { StripeFault } from '../fault.ts';
import { type Answer, type Call, json, route } from '../http.ts';
import { stripeId } from '../ids.ts';
import type { World } from '../world.ts';
import { apiRoutes } from './routes.ts';

/** Stripe forgets an idempotency key after a day. */
const replyKeptSeconds = 24 * 60 * 60;

/** Answers a request to `/v1/...` the way Stripe's API does, errors included. */
export async function answerApi(world: World, call: Call): Promise<Answer> {
  const headers = { 'request-id': stripeId('req_', 14) };
  try {
    breakDown(world);
    authenticate(world, call.headers.authorization);
    const answer = await replayed(world, call, headers);
    await world.saved();
    return answer;
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    return json(error.status, error.body(), headers);
  }
}

/** Types and messages of the failures that are not Stripe's own. https://docs.stripe.com/api/errors */
const outages: Readonly<Record<number, readonly [string, string]>> = {
  400: ['invalid_request_error', 'The request was unacceptable.'],
  401: ['invalid_request_error', 'Invalid API Key provided.'],
  402: ['card_error', 'The parameters were valid but the request failed.'],
  403: ['invalid_request_error', 'The API key does not have permissions for this.'],
  409: ['invalid_request_error', 'Another request with the same idempotency key is under way.'],
  429: ['invalid_request_error', 'Request rate limit exceeded.'],
};

function breakDown(world: World): void {
  if (world.outage.count === 0) return;
  world.outage.count -= 1;
  const { status } = world.outage;
  const [type, message] = outages[status] ?? ['api_error', 'An unknown error occurred'];
  throw new StripeFault(status, message, { type });
}

function authenticate(world: World, header = ''): void {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (timingSafeEqual(digest(header), digest(`Bearer ${world.state.secretKey}`))) return;
  const given = header.replace(/^Bearer /, '');
  const message =
    given === '' ? 'You did not provide an API key.' : `Invalid API Key provided: ${given.slice(0, 8)}***`;
  throw new StripeFault(401, message);
}

/** The same key answers the same request the same way, and any other request with a refusal. */
async function replayed(world: World, call: Call, headers: Record<string, string>): Promise<Answer> {
  const account = call.headers['stripe-account'] ?? '';
  const key = call.method === 'POST' ? call.headers['idempotency-key'] : undefined;
  if (key === undefined) return perform(world, call, headers);
  forget(world);
  const name = `${account} ${key}`;
  const fingerprint = createHash('sha256').update(`${call.path}\n${call.body}`).digest('hex');
  const earlier = world.state.replies[name];
  if (earlier !== undefined && earlier.fingerprint !== fingerprint) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
    throw new StripeFault(400, message, { type: 'idempotency_error' });
  }
  if (earlier !== undefined) {
    const replay = { ...headers, 'content-type': 'application/json', 'idempotent-replayed': 'true' };
    return { status: earlier.status, headers: replay, body: earlier.body };
  }
  const answer = await perform(world, call, { ...headers, 'idempotency-key': key });
  const { status, body = '' } = answer;
  world.state.replies[name] = { fingerprint, status, body, created: world.seconds() };
  return answer;
}

function forget(world: World): void {
  const oldest = world.seconds() - replyKeptSeconds;
  for (const [name, { created }] of Object.entries(world.state.replies)) {
    if (created >= oldest) break;
    delete world.state.replies[name];
  }
}

async function perform(world: World, call: Call, headers: Record<string, string>): Promise<Answer> {
  const account = call.headers['stripe-account'] ?? null;
  if (account !== null && !account.startsWith('acct_')) {
    const message = `The provided key does not have access to account '${account}'`;
    throw new StripeFault(403, message, { code: 'account_invalid' });
  }
  mustBeActive(world, account);
  const routes = Object.entries(apiRoutes).map(([name, answerer]) => {
    const [method, path = ''] = name.split(' ');
    return {
      method: method === 'GET' ? ('GET' as const) : ('POST' as const),
      path,
      handle: ({ params, query, body }: Call) => {
        const sent = method === 'GET' ? query : body;
        return json(200, answerer({ world, account, id: params.id ?? '', sent }), headers);
      },
    };
  });
  const answer = await route(routes, call);
  if (answer !== undefined) return answer;
  throw new StripeFault(404, `Unrecognized request URL (${call.method}: ${call.path}).`);
}
