import type { Browser } from 'playwright-core';
import { arrive, signInOn } from '../../test/browser/support/portal.ts';
import { hire } from '../../test/http/support/people.ts';
import type { Shop } from '../../test/support/shop.ts';
import type { World } from '../../test/support/world.ts';

/** How much slower a guest's processor is than this one. */
export const slowdown = 4;

/** Chrome's "Slow 4G": bytes a second, milliseconds. */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

interface Slow {
  /** Slow 4G too, not only the processor. */
  readonly line?: boolean;
}

/** A manager's cookies, as a browser keeps them: any number of pages can begin signed in. */
export async function signedIn(browser: Browser, world: World, { organization, venue }: Shop) {
  const { email, password } = await hire(world, {
    role: 'manager',
    organizationId: organization.id,
    venueIds: venue.id,
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${world.info.site}/dashboard`);
  await signInOn(page, email, password);
  await arrive(page);
  const state = await context.storageState();
  await context.close();
  return state;
}

export type SignedIn = Awaited<ReturnType<typeof signedIn>>;

/** A page of a device that is slow. */
export async function slowPage(browser: Browser, storageState: SignedIn, { line = false }: Slow = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, storageState });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (line) await session.send('Network.emulateNetworkConditions', slow4g);
  return page;
}
