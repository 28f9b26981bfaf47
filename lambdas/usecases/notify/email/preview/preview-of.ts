import type { Theme } from '../../../../../core/contract/model/venue/venue.ts';
import type { EmailMessage } from '../../../../gateways/email.ts';

/**
 * The HTML part of a message as a page: with its pictures in the page itself, in the asked scheme whatever the
 * device's is, and with links that lead nowhere in a sandbox.
 */
export function previewOf({ html, attachments }: EmailMessage, scheme: Theme): string {
  const pictured = attachments.reduce(
    (page, { contentId, contentType, content }) =>
      contentId === undefined
        ? page
        : page.replaceAll(
            `cid:${contentId}`,
            `data:${contentType};base64,${Buffer.from(content).toString('base64')}`,
          ),
    html,
  );
  return pictured
    .replaceAll('(prefers-color-scheme:dark)', scheme === 'dark' ? 'all' : 'not all')
    .replace('<head>', '<head>\n<base target="_blank">');
}

/** Nothing runs in it, and only the portal shows it. Emails carry their styles in the page. */
export const previewHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
