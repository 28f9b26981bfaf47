import * as z from 'zod';
import { startDemoSites } from './demo/site/start.ts';
import type { HostClock } from './interpreter/clock.ts';
import type { Ports } from './interpreter/ports.ts';
import { startStripe } from './stripe/start.ts';

/**
 * What a developer's machine needs besides the stack: websites of demo venues, and Stripe if there is no
 * account.
 */
export interface Companions {
  /** The text of a secret that they know better than the template. */
  secret(logicalId: string): string | undefined;
  readonly urls: { stripe: string | null; demoSites: string[] };
  waitUntilIdle(): Promise<void>;
  close(): Promise<void>;
}

interface CompanionOptions {
  readonly ports: Ports;
  readonly siteUrl: string;
  readonly stripeStateFile: string;
  readonly clock: HostClock;
  /** Environment: with a Stripe account's keys in it there is no stand-in. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  info(): unknown;
}

/** The account's own keys; null without them. */
export function stripeAccount({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }: CompanionOptions['environment']) {
  if (!STRIPE_SECRET_KEY || !STRIPE_WEBHOOK_SECRET) return null;
  return { secretKey: STRIPE_SECRET_KEY, webhookSecret: STRIPE_WEBHOOK_SECRET };
}

export async function startCompanions(options: CompanionOptions): Promise<Companions> {
  const { ports, siteUrl, stripeStateFile, clock, environment, info } = options;
  const account = stripeAccount(environment);
  const standIn = account
    ? null
    : await startStripe({
        port: ports.stripe,
        stateFile: stripeStateFile,
        now: () => new Date(clock.now()),
        webhookUrl: `${siteUrl}/api/webhooks/stripe`,
      });
  const sites = await startDemoSites({ port: ports.demo, venues: () => venuesOf(info(), siteUrl) });
  const stripeSecret = JSON.stringify(
    account ?? {
      secretKey: standIn?.secretKey,
      webhookSecret: standIn?.webhookSecret,
      apiBase: standIn?.url,
    },
  );
  return {
    secret: (logicalId) => (logicalId.includes('Stripe') ? stripeSecret : undefined),
    urls: { stripe: standIn?.url ?? null, demoSites: [sites.url] },
    waitUntilIdle: async () => standIn?.waitUntilIdle(),
    async close() {
      await Promise.all([standIn?.close(), sites.close()]);
    },
  };
}

const known = z.object({
  organizations: z
    .array(
      z.object({
        name: z.string(),
        venues: z.array(
          z.object({
            name: z.string(),
            slug: z.string(),
            embedKey: z.string(),
            activities: z.array(z.object({ id: z.string(), name: z.string() })),
          }),
        ),
      }),
    )
    .default([]),
});

function venuesOf(info: unknown, siteUrl: string) {
  return known
    .parse(info)
    .organizations.flatMap(({ name, venues }) =>
      venues.map((venue) => ({ ...venue, organization: name, siteUrl })),
    );
}
