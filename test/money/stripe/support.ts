import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckoutOrder, Payments } from '../../../lambdas/gateways/payments.ts';
import { stripePayments } from '../../../lambdas/gateways/stripe/stripe.ts';
import { type StripeStandIn, startStripe } from '../../../local/stripe/start.ts';

export interface Received {
  readonly body: string;
  readonly signature: string;
  readonly type: string;
  readonly id: string;
}

/** A webhook endpoint that records its requests and gives the chosen answers. */
async function startInbox() {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { id, type } = JSON.parse(body);
      received.push({ body, id, type, signature: String(request.headers['stripe-signature']) });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/api/webhooks/stripe`,
    received,
    /** Statuses of the next answers; 204 after them. */
    answers,
    types: () => received.map(({ type }) => type),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export interface Rig {
  readonly inbox: Awaited<ReturnType<typeof startInbox>>;
  stripe: StripeStandIn;
  payments: Payments;
  readonly now: () => Date;
  advance(minutes: number): Promise<void>;
  restart(): Promise<void>;
  control(path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** The adapter, the stand-in and a webhook endpoint, talking over real HTTP, on a clock of their own. */
export async function setUp(): Promise<Rig> {
  const inbox = await startInbox();
  const stateFile = join(mkdtempSync(join(tmpdir(), 'stripe-')), 'stripe.json');
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const start = () => startStripe({ port: 0, stateFile, now, webhookUrl: inbox.url });
  const first = await start();
  const rig: Rig = {
    inbox,
    now,
    stripe: first,
    payments: adapter(first),
    async advance(minutes) {
      offset += minutes * 60_000;
      await rig.stripe.waitUntilIdle();
    },
    async restart() {
      await rig.stripe.close();
      rig.stripe = await start();
      rig.payments = adapter(rig.stripe);
    },
    control: (path, body) => control(rig.stripe.url, path, body),
    async close() {
      await rig.stripe.close();
      await inbox.close();
    },
  };
  return rig;
}

function adapter({ secretKey, url }: StripeStandIn): Payments {
  return stripePayments({ secretKey, apiBase: url });
}

async function control(url: string, path: string, body: object = {}) {
  const answer = await fetch(`${url}/__control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

type BookingOrder = Extract<CheckoutOrder, { bookingId: unknown }>;

let serial = 0;

/** An order of two adults and a child, 84.00 in all. */
export function order(rig: Rig, changes: Partial<BookingOrder> = {}): BookingOrder {
  serial += 1;
  return {
    organizationId: 'org_abcdefgh2345' as BookingOrder['organizationId'],
    bookingId: `bkg_abcdefgh${1000 + serial}` as BookingOrder['bookingId'],
    reference: 'K7QX4M2P' as BookingOrder['reference'],
    sellerName: 'The Clockmaker’s House',
    currency: 'USD',
    lines: [
      { name: 'The Vault: adult', quantity: 2, unitAmount: 3200 },
      { name: 'The Vault: child', quantity: 1, unitAmount: 2000 },
    ],
    total: 8400,
    customerEmail: 'ana@example.com',
    expiresAt: new Date(rig.now().getTime() + 35 * 60_000),
    successUrl: 'http://localhost:9/venue?paid={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://localhost:9/venue',
    language: 'en',
    idempotencyKey: `checkout-${process.pid}-${serial}`,
    ...changes,
  };
}

/** What a guest does on the pay page; the answer is where they are sent. */
export async function guest(rig: Rig, checkoutSessionId: string, outcome: string, after = 0) {
  const { url } = (await rig.control(`sessions/${checkoutSessionId}/outcome`, { outcome, after })) as {
    url: string;
  };
  await rig.stripe.waitUntilIdle();
  return url;
}
