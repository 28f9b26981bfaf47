import { openApi } from '../../core/contract/openapi/openapi.ts';
import { feedSchemas } from '../../core/contract/openapi/openapi-schemas.ts';
import { problems } from '../../core/contract/problems.ts';
import { iconUrl } from '../ui/icon.ts';
import { guide, guideSection } from './guide.ts';
import { type Html, html } from './html.ts';
import { operationBlock } from './operation.ts';
import { schemaBlock } from './schema.ts';

/** The API reference: one static page, made from the OpenAPI document alone. `stylesheet`: its address. */
export function developersPage(stylesheet: string): string {
  const api = openApi();
  const groups = api.tags.map((tag) => ({ ...tag, operations: operationsOf(api, tag.name) }));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${api.info.title} API reference</title>
<link rel="icon" href="${iconUrl}">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><p class="brand">${api.info.title}</p><p><a href="/openapi.json">OpenAPI ${api.openapi} document</a></p></header>
<div class="columns">
<nav aria-label="Contents"><h2><a href="#guide">Guide</a></h2><ul>${guide.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>${groups.map(navGroup)}
<h2><a href="#feed">Live feed</a></h2><h2><a href="#problems">Problems</a></h2><h2><a href="#schemas">Schemas</a></h2></nav>
<main id="content">
<h1>API reference</h1>
<p class="lead">${api.info.description}</p>
${guideSection()}${groups.map(
  (
    group,
  ) => html`<section aria-labelledby="${anchor(group.name)}"><h2 id="${anchor(group.name)}">${group.name}</h2>
<p>${group.description}</p>${group.operations.map(operationBlock)}</section>`,
)}
${feed()}${problemTable()}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${Object.entries(api.components.schemas).map(
  ([name, schema]) =>
    html`<article><h3 id="schema-${name}">${name}</h3>${
      schema.description === undefined ? '' : html`<p>${schema.description}</p>`
    }${schemaBlock(schema)}</article>`,
)}</section>
</main>
</div>
</body>
</html>
`.text;
}

type Api = ReturnType<typeof openApi>;
type Group = { name: string; operations: ReturnType<typeof operationsOf> };

/** The routes by path, and the webhook messages by event type. */
function operationsOf(api: Api, tag: string) {
  const sent = Object.entries(api.webhooks).map(([path, methods]) => [path, methods] as const);
  return [...Object.entries(api.paths), ...sent].flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}

function navGroup(group: Group): Html {
  return html`<h2><a href="#${anchor(group.name)}">${group.name}</a></h2><ul>${group.operations.map(
    ({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
  )}</ul>`;
}

function feed(): Html {
  const { sent, received } = feedSchemas();
  return html`<section aria-labelledby="feed"><h2 id="feed">Live feed</h2>
<p>Connect a WebSocket to <code>/ws</code> and send one of the following as JSON. Ignore a message whose <code>version</code> is not newer than the one you have. After a lost connection, request the current data again: missed messages are not replayed.</p>
${Object.entries(sent).map(
  ([name, schema]) => html`<article><h3 id="feed-${name}">${name}</h3>${schemaBlock(schema)}</article>`,
)}<article><h3 id="feed-messages">What you receive</h3>${schemaBlock(received)}</article></section>`;
}

function problemTable(): Html {
  const rows = Object.entries(problems).map(
    ([code, { status, title }]) =>
      html`<tr><th scope="row" id="problem-${code}"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`,
  );
  return html`<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>Every error is <code>application/problem+json</code>, a <a href="#schema-Problem">Problem</a> with one of these codes.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function anchor(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
