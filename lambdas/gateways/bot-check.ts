import * as z from 'zod';

/** Tells people from bots by the token that a browser got from a challenge. */
export interface BotCheck {
  /**
   * `token`: the result of a challenge, valid once. `address`: the address from which the guest claims to
   * come.
   */
  isPerson(token: string, address: string): Promise<boolean>;
}

const verdict = z.object({ success: z.boolean() });

const usualEndpoint = 'https://challenges.cloudflare.com/turnstile/v0/siteverify';

/** Milliseconds. Guests wait for it. */
const patience = 3000;

/**
 * Cloudflare's Turnstile. The check fails if it does not answer: only guests with too many requests are
 * checked at all.
 */
export function turnstile(secretKey: string, endpoint = usualEndpoint): BotCheck {
  return {
    async isPerson(token, address) {
      const body = new URLSearchParams({ secret: secretKey, response: token, remoteip: address });
      const options = { method: 'POST', body, signal: AbortSignal.timeout(patience) };
      const answer = await fetch(endpoint, options).catch(() => null);
      if (!answer?.ok) return false;
      return verdict.safeParse(await answer.json().catch(() => null)).data?.success ?? false;
    },
  };
}
