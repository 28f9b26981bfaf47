import { apiScopes } from '../../core/contract/api-scopes.ts';
import { type Html, html } from './html.ts';

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly text: Html;
}

const verifying = `import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.WEBHOOK_SECRET); // whsec_…
const message = webhook.verify(rawBody, request.headers); // throws unless it is ours, and new`;

const asking = `curl https://book.example.com/api/portal/venues/ven_…/agenda?from=2026-11-23 \\
  -H 'Authorization: Bearer bkt_…'`;

/** The rules of all routes. */
export const guide: readonly Chapter[] = [
  {
    id: 'authentication',
    title: 'Authentication',
    text: html`<p>Booking routes need no credentials, or the signed link in their path. All other routes need a portal session or an API key. An administrator creates keys in the portal: each has a name, scopes and, optionally, an expiry date. A key is shown once. Send it with each request; cookies are then ignored:</p>
<pre><code>${asking}</code></pre>
<p>A route that accepts API keys names the scope it requires. The scopes are ${apiScopes.map((scope, index) => html`${index === 0 ? '' : ', '}<code>${scope}</code>`)}. A key can reach only its own organization. The audit log records its actions under its name.</p>`,
  },
  {
    id: 'errors',
    title: 'Errors',
    text: html`<p>Every error is <code>application/problem+json</code>. Base your handling on <code>code</code>, which is stable. <code>detail</code> is a sentence for people, and <code>errors</code> names each invalid field. Include <code>requestId</code> when you contact us. New codes may be added: handle an unknown code by its status.</p>`,
  },
  {
    id: 'idempotency',
    title: 'Idempotency',
    text: html`<p>Routes with the header <code>Idempotency-Key</code> do their work once for each key. After a lost connection, send the same request with the same key to get the same answer. Use a new random key of 16 to 80 characters for each new operation.</p>`,
  },
  {
    id: 'paging',
    title: 'Paging',
    text: html`<p>Long lists come in pages, each with <code>items</code> and <code>next</code>. Repeat the request with <code>cursor</code> set to <code>next</code> until it is null. A page may be shorter than <code>limit</code> without being the last.</p>`,
  },
  {
    id: 'editing',
    title: 'Editing',
    text: html`<p>Anything that several people can edit has a <code>version</code>. Send back the version that you read. If someone else made a change in the meantime, the answer is <code>conflict</code>: read the current version, then decide again.</p>`,
  },
  {
    id: 'rate-limits',
    title: 'Rate limits',
    text: html`<p>A key may make 120 requests per clock minute. Above that, the answer is <code>429</code> with the code <code>rate-limited</code>, and <code>Retry-After</code> says how many seconds to wait.</p>`,
  },
  {
    id: 'receiving-webhooks',
    title: 'Receiving webhooks',
    text: html`<p>An administrator enters an <code>https</code> address and selects the events to send to it. Messages follow the <a href="https://www.standardwebhooks.com">Standard Webhooks</a> specification, which has libraries for most languages. Verify the signature against the raw body, byte for byte:</p>
<pre><code>${verifying}</code></pre>
<p>For a day after the secret is changed, <code>webhook-signature</code> carries two signatures: one made with the new secret, one with the previous secret.</p>
<p>Answer any 2xx within ten seconds, and process the message afterwards. After any other answer, including a redirect, we try again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours, or a little later. An answer of <code>410</code> switches the webhook off, and so do four days without a successful delivery.</p>
<p>A message may arrive twice, with the same <code>webhook-id</code>. Messages may arrive out of order: <code>timestamp</code> says when the event happened, and <code>data</code> is the state when the message was sent. Of two messages about a booking, the one with the higher <code>version</code> is newer. The log in the portal covers 30 days; you can resend any message from it.</p>`,
  },
];

export function guideSection(): Html {
  return html`<section aria-labelledby="guide"><h2 id="guide">Guide</h2>${guide.map(
    ({ id, title, text }) => html`<article><h3 id="${id}">${title}</h3>${text}</article>`,
  )}</section>`;
}
