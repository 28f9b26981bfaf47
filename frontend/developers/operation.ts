import type { Answer, Operation, Parameter } from '../../core/contract/openapi/openapi.ts';
import type { ProblemCode } from '../../core/contract/problems.ts';
import { type Html, html } from './html.ts';
import { constraints, schemaBlock, typeLabel } from './schema.ts';

/** One route: address, what it takes, what it gives, how it says no. */
export function operationBlock(entry: { path: string; method: string; operation: Operation }): Html {
  const { path, method, operation } = entry;
  return html`<article>
<h3 id="${operation.operationId}"><a class="title" href="#${operation.operationId}">${operation.summary}</a></h3>
<p class="address"><strong>${method}</strong> <code>${path}</code></p>
${operation.description === undefined ? '' : html`<p>${operation.description}</p>`}
${needs(operation.security)}
${parameterList(operation.parameters)}${body(operation)}${answers(operation)}</article>`;
}

function needs(security: Operation['security']): Html {
  const ways = security.flatMap((each) => Object.entries(each).map(([name, scopes]) => way(name, scopes)));
  if (ways.length === 0) return html``;
  return html`<p>Needs ${ways.map((each, index) => (index === 0 ? each : html`, or ${each}`))}.</p>`;
}

function way(name: string, scopes: readonly string[]): Html {
  switch (name) {
    case 'session':
      return html`the portal’s session cookie`;
    case 'apiKey':
      return html`an API key with ${scopes.map((scope) => html`<code>${scope}</code>`)}`;
    case 'webhookSignature':
      return html`nothing of you: verify its <a href="#receiving-webhooks">signature</a>`;
    default:
      return html`a valid <code>Stripe-Signature</code> header`;
  }
}

function parameterList(parameters: readonly Parameter[]): Html {
  if (parameters.length === 0) return html``;
  return html`<h4>Parameters</h4><ul class="properties">${parameters.map(
    (
      each,
    ) => html`<li><code class="name">${each.name}</code> <span class="optional">in ${each.in}${each.required ? '' : ', optional'}:</span>
<span class="type">${typeLabel(each.schema)}${constraints(each.schema)}</span></li>`,
  )}</ul>`;
}

function body(operation: Operation): Html {
  const content = Object.values(operation.requestBody?.content ?? {});
  return html`${content.map(({ schema }) => html`<h4>Body</h4>${schemaBlock(schema)}`)}`;
}

function answers(operation: Operation): Html {
  const rows = Object.entries(operation.responses).map(([status, answer]) => {
    const codes = answer['x-problems'];
    return codes === undefined ? success(status, answer) : failure(status, codes);
  });
  return html`<h4>Answers</h4><ul class="answers">${rows}</ul>`;
}

function success(status: string, answer: Answer): Html {
  const contents = Object.entries(answer.content ?? {});
  if (contents.length === 0) return html`<li><strong>${status}</strong> nothing more</li>`;
  return html`${contents.map(([type, { schema }]) =>
    type === 'application/json'
      ? html`<li><strong>${status}</strong> ${schemaBlock(schema)}</li>`
      : html`<li><strong>${status}</strong> <code>${type}</code></li>`,
  )}`;
}

function failure(status: string, codes: readonly ProblemCode[]): Html {
  return html`<li><strong>${status}</strong> ${codes.map(
    (code, index) => html`${index === 0 ? '' : ', '}<a href="#problem-${code}"><code>${code}</code></a>`,
  )}</li>`;
}
