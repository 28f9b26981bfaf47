import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DemoVenue, startDemoSites } from '../../local/demo/site/start.ts';

const siteUrl = 'http://localhost:4000';
const venue: DemoVenue = {
  organization: 'Clockwork & Sons',
  name: 'The "Clock" <House>',
  slug: 'clock-house',
  embedKey: `emb_${'k'.repeat(24)}`,
  activities: [{ id: 'act_abcdefgh2345', name: 'Midnight at the Séance' }],
  siteUrl,
};

let sites: Awaited<ReturnType<typeof startDemoSites>>;
beforeAll(async () => {
  sites = await startDemoSites({ port: 0, venues: () => [venue] });
});
afterAll(() => sites.close());

async function page(path: string) {
  const answer = await fetch(sites.url + path);
  return { status: answer.status, text: await answer.text() };
}

test.each([
  ['/clock-house', 'data-widget="calendar" data-mode="inline"'],
  ['/clock-house/popup', 'data-widget="calendar" data-mode="popup"'],
  ['/clock-house/floating', 'data-widget="calendar" data-mode="floating"'],
  [
    '/clock-house/midnight-at-the-seance',
    'data-widget="singlegame" data-mode="inline" data-activity-id="act_abcdefgh2345"',
  ],
  ['/clock-house/act_abcdefgh2345', 'data-activity-id="act_abcdefgh2345"'],
])('%s has the widget by script tag', async (path, attributes) => {
  const { status, text } = await page(path);
  expect(status).toBe(200);
  expect(text).toContain(`<script async src="${siteUrl}/embed.js" data-key="${venue.embedKey}"`);
  expect(text).toContain(attributes);
});

test('the iframe needs no script', async () => {
  const { text } = await page('/clock-house/iframe');
  expect(text).toContain(
    `<iframe class="booking-frame" src="${siteUrl}/embed?widget=calendar&#38;key=${venue.embedKey}`,
  );
  expect(text).not.toContain('<script');
});

test('names are written as text', async () => {
  const { text } = await page('/clock-house');
  expect(text).toContain('The &#34;Clock&#34; &#60;House&#62;');
  expect(text).not.toContain('<House>');
});

test.each(['/nowhere', '/clock-house/nothing', '/clock-house/popup/more'])(
  '%s is not found',
  async (path) => {
    expect((await page(path)).status).toBe(404);
  },
);

test('the front page leads to every venue', async () => {
  expect((await page('/')).text).toContain('href="/clock-house"');
});
