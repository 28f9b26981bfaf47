import { expect, test } from '@jest/globals';
import { apiScopes } from '../../core/contract/api-scopes.ts';
import { webhookEvents } from '../../core/contract/model/integrations/webhook.ts';
import { problems } from '../../core/contract/problems.ts';
import { routes } from '../../core/contract/routes.ts';
import { html } from '../../frontend/developers/html.ts';
import { developersPage } from '../../frontend/developers/page.ts';

const page = developersPage('/assets/developers.css');

test('every route and every problem can be linked to', () => {
  for (const { id } of routes) expect(page).toContain(`<h3 id="${id}">`);
  for (const code of Object.keys(problems)) expect(page).toContain(`id="problem-${code}"`);
});

test('the guide says what all routes have in common, and every scope and event is named', () => {
  const chapters = ['authentication', 'errors', 'idempotency', 'paging', 'rate-limits', 'receiving-webhooks'];
  for (const id of chapters) expect(page).toContain(`<h3 id="${id}">`);
  for (const scope of apiScopes) expect(page).toContain(`<code>${scope}</code>`);
  for (const event of webhookEvents) expect(page).toContain(`<h3 id="${event}">`);
  expect(page).toContain('or an API key with <code>bookings.view</code>');
});

test('every link within the page leads somewhere, and every id is there once', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the page runs no script and has no style of its own', () => {
  expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
});

test('what is put into markup is escaped', () => {
  expect(html`<p title="${'"'}">${'<b>&'}</p>${[html`<i>`, '<']}`.text).toBe(
    '<p title="&#34;">&#60;b&#62;&#38;</p><i>&#60;',
  );
});
