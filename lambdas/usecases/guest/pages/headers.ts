import { createHash } from 'node:crypto';
import { pageStyle } from './style.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

interface Policy {
  /** Who may put the page in a frame. */
  readonly ancestors: readonly string[];
  /** The feed's URL; its origin is named because older browsers do not count `wss:` as `'self'`. */
  readonly feedUrl?: string;
  /** An inline script of ours. */
  readonly script?: string;
}

/** What a page may load, run and be framed by: itself, and nothing that it does not name. */
export function pageHeaders({ ancestors, feedUrl, script }: Policy): Record<string, string> {
  const directives = [
    "default-src 'none'",
    `script-src 'self'${script ? ` ${hashOf(script)}` : ''}`,
    `style-src 'self' ${hashOf(pageStyle)}`,
    "img-src 'self' https: data:",
    `connect-src 'self'${feedUrl ? ` ${new URL(feedUrl).origin}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
  ];
  return {
    'content-security-policy': directives.join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    vary: 'accept-language',
  };
}
