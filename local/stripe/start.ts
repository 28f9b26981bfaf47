import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { listen, loopback, portOf, type ReservedPort, close as stop } from '../interpreter/ports.ts';
import { answerApi } from './api/answer.ts';
import { controlRoutes } from './control/routes.ts';
import { type Answer, type Call, json, type Route, readCall, route, send } from './http.ts';
import { actOnClock } from './money.ts';
import { openOutbox } from './outbox.ts';
import { onboardingRoutes } from './pages/onboarding-routes.ts';
import { panelPage } from './pages/panel.ts';
import { unknownPage } from './pages/pay.ts';
import { payRoutes } from './pages/pay-routes.ts';
import { openStore } from './store.ts';
import type { World } from './world.ts';

export interface StripeOptions {
  /** 0 takes any free one. */
  readonly port: number | ReservedPort;
  /** Where the stand-in stores its state, including keys. */
  readonly stateFile: string;
  readonly now: () => Date;
  readonly webhookUrl: string;
  /**
   * False: its state is written only when it closes. For filling a demo, where a crash loses nothing of
   * value.
   */
  readonly durable?: boolean;
}

export interface StripeStandIn {
  readonly url: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Does everything that is due, and resolves when every webhook that followed has been answered. */
  waitUntilIdle(): Promise<void>;
  close(): Promise<void>;
}

/** How often the clock is looked at, in real milliseconds. */
const lookEveryMs = 500;

/**
 * Starts the Stripe stand-in on the loopback interface: Stripe's API, its hosted pay page and its webhooks,
 * with a panel at `/`.
 * @throws HostFailure when the port is taken or the state file cannot be read.
 */
export async function startStripe(options: StripeOptions): Promise<StripeStandIn> {
  const { state, saved: save } = openStore(options.stateFile);
  const saved = options.durable === false ? async () => {} : save;
  const seconds = () => Math.floor(options.now().getTime() / 1000);
  const outbox = openOutbox({ state, seconds, saved, webhookUrl: options.webhookUrl });
  const server = await listen(createServer(), options.port);
  const url = `http://${loopback}:${portOf(server)}`;
  const world: World = { state, seconds, url, outbox, outage: { count: 0, status: 500 }, saved };

  const look = () => {
    actOnClock(world);
    outbox.sendDue();
  };
  const waitUntilIdle = async () => {
    actOnClock(world);
    await outbox.idle();
    await saved();
  };
  const routes = [
    ...payRoutes(world),
    ...onboardingRoutes(world),
    ...controlRoutes(world, waitUntilIdle),
    ...pageRoutes(world, options.webhookUrl),
  ];
  const respond = async (request: IncomingMessage) => answer(world, routes, await readCall(request));
  server.on('request', async (request, response) => send(response, await respond(request).catch(broken)));
  await saved();
  const timer = setInterval(look, lookEveryMs);

  const close = async () => {
    clearInterval(timer);
    await outbox.close();
    await stop(server);
    await save();
  };
  return { url, secretKey: state.secretKey, webhookSecret: state.webhookSecret, waitUntilIdle, close };
}

async function answer(world: World, routes: readonly Route[], call: Call): Promise<Answer> {
  if (call.path.startsWith('/v1/')) return answerApi(world, call);
  return (await route(routes, call)) ?? unknownPage();
}

function pageRoutes(world: World, webhookUrl: string): readonly Route[] {
  return [
    { method: 'GET', path: '/', handle: () => panelPage(world, webhookUrl, world.seconds()) },
    { method: 'GET', path: '/style.css', handle: () => asset('style.css', 'text/css') },
    { method: 'GET', path: '/icon.svg', handle: () => asset('icon.svg', 'image/svg+xml') },
  ];
}

function asset(name: string, type: string): Answer {
  const body = readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');
  return { status: 200, headers: { 'content-type': type }, body };
}

function broken(error: unknown): Answer {
  console.error('Stripe stand-in:', error);
  return json(500, { error: { type: 'api_error', message: 'The Stripe stand-in broke.' } });
}
