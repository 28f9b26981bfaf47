import { isIP } from 'node:net';
import { Problem } from '../../../core/domain/problem.ts';
import { isLoopback, isPublicAddress } from '../../gateways/public-address.ts';
import { hostOf, type WebhookTargets } from '../../gateways/webhook-sender.ts';

/**
 * Refuses at once an address that no message would ever be sent to. Where a name leads is looked at when something is
 * sent, each time anew.
 * @throws Problem('invalid-input')
 */
export function checkTarget(text: string, targets: WebhookTargets): void {
  const url = new URL(text);
  if (url.username || url.password) throw wrong('Leave the password out: messages are signed.');
  const host = hostOf(url);
  if (targets === 'loopback' && (host === 'localhost' || isLoopback(host))) return;
  if (url.protocol !== 'https:') throw wrong('Use an address that begins with https://.');
  const isPrivate =
    host === 'localhost' || host.endsWith('.localhost') || (isIP(host) && !isPublicAddress(host));
  if (isPrivate) throw wrong('Use an address that can be reached from the internet.');
}

function wrong(detail: string): Problem {
  return new Problem('invalid-input', detail, [{ field: 'url', detail }]);
}
