import { isIP } from 'node:net';
import { fieldProblem, Problem, type ProblemDetail } from '../../../../core/domain/problem.ts';
import { isLoopback, isPublicAddress } from '../../../gateways/public-address.ts';
import { hostOf, type WebhookTargets } from '../../../gateways/webhook-sender.ts';

/**
 * Refuses an address to which no message could ever be sent. The addresses behind a host name are checked at
 * each sending.
 * @throws Problem('invalid-input')
 */
export function checkTarget(text: string, targets: WebhookTargets): void {
  const url = new URL(text);
  if (url.username || url.password) throw wrong('no-password-in-url');
  const host = hostOf(url);
  if (targets === 'loopback' && (host === 'localhost' || isLoopback(host))) return;
  if (url.protocol !== 'https:') throw wrong('use-https');
  const isPrivate =
    host === 'localhost' || host.endsWith('.localhost') || (isIP(host) && !isPublicAddress(host));
  if (isPrivate) throw wrong('use-public-address');
}

function wrong(detail: ProblemDetail): Problem {
  return new Problem('invalid-input', detail, [fieldProblem('url', detail)]);
}
