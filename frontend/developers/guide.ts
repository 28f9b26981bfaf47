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

/** What every route has in common, in a few words each. */
export const guide: readonly Chapter[] = [
  {
    id: 'authentication',
    title: 'Authentication',
    text: html`<p>The routes of a booking need nothing, or the signed link in their path. All others need the session of somebody who signed in to the portal, or an API key. An administrator makes keys in the portal: each has a name, the scopes that you need and, if you like, an end. A key is shown once. Send it with each request; cookies are not looked at then:</p>
<pre><code>${asking}</code></pre>
<p>A route that answers keys names its scope. The scopes are ${apiScopes.map((scope, index) => html`${index === 0 ? '' : ', '}<code>${scope}</code>`)}. A key reaches its own organization only, and what it does is in the audit log under its name.</p>`,
  },
  {
    id: 'errors',
    title: 'Errors',
    text: html`<p>Every error is <code>application/problem+json</code>. Act on <code>code</code>: it does not change. <code>detail</code> is a sentence for a person, <code>errors</code> names each field that is wrong, and <code>requestId</code> is what we ask for when you write to us. Expect codes that you do not know, and treat them by their status.</p>`,
  },
  {
    id: 'idempotency',
    title: 'Idempotency',
    text: html`<p>Routes with the header <code>Idempotency-Key</code> do their work once for each key: after a lost connection send the same request with the same key, and you get the same answer. Make a new random key, 16 to 80 characters, for each new piece of work.</p>`,
  },
  {
    id: 'paging',
    title: 'Paging',
    text: html`<p>Long lists come in pages: <code>items</code>, and <code>next</code>. Ask again with <code>cursor</code> set to <code>next</code>, until it is null. A page may be shorter than <code>limit</code> and not be the last.</p>`,
  },
  {
    id: 'editing',
    title: 'Editing',
    text: html`<p>What several people edit has a <code>version</code>. Send back the one that you read: when somebody else was faster, the answer is <code>conflict</code>, and you look again before you decide again.</p>`,
  },
  {
    id: 'rate-limits',
    title: 'Rate limits',
    text: html`<p>A key may ask 120 times within a minute of the clock. Over that the answer is <code>429</code>, <code>rate-limited</code>, and <code>Retry-After</code> says how many seconds to wait.</p>`,
  },
  {
    id: 'receiving-webhooks',
    title: 'Receiving webhooks',
    text: html`<p>An administrator names an <code>https</code> address and the events that go there. Messages follow the <a href="https://www.standardwebhooks.com">Standard Webhooks</a> specification, for which there are libraries in most languages. Verify the signature over the body as it came, byte for byte:</p>
<pre><code>${verifying}</code></pre>
<p>For a day after the secret is changed, <code>webhook-signature</code> carries two signatures, by the new secret and by the one before.</p>
<p>Answer any 2xx within ten seconds, and work on the message after that. Anything else, a redirect too, is tried again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours, or a little later. An answer of <code>410</code> switches the webhook off, and so do four days in which nothing arrives.</p>
<p>A message may come twice: <code>webhook-id</code> is the same then. Messages may come in another order than things happened: <code>timestamp</code> says when it happened, and <code>data</code> is how things are when it is sent; of two tellings of a booking, the one with the higher <code>version</code> is the newer. The log in the portal goes back 30 days, and sends any message again.</p>`,
  },
];

export function guideSection(): Html {
  return html`<section aria-labelledby="guide"><h2 id="guide">Guide</h2>${guide.map(
    ({ id, title, text }) => html`<article><h3 id="${id}">${title}</h3>${text}</article>`,
  )}</section>`;
}
