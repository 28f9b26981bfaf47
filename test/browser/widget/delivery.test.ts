import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { widget as de } from '../../../core/words/de/widget.ts';
import { widgetLater as laterDe } from '../../../core/words/de/widget-later.ts';
import { widget as es } from '../../../core/words/es/widget.ts';
import { widgetLater as laterEs } from '../../../core/words/es/widget-later.ts';
import { widget as fr } from '../../../core/words/fr/widget.ts';
import { widgetLater as laterFr } from '../../../core/words/fr/widget-later.ts';
import { useGuests } from '../../support/browser.ts';
import { sharedWorld } from '../../support/world.ts';
import { openVenue } from '../support/venue.ts';
import { freeSlots } from '../support/widget.ts';

/** What reaches a browser: few bytes, few requests, and the guest's language. */

const world = sharedWorld();
const kilobyte = 1024;
const guests = useGuests();

/** Notes in the page when the first slot is there. */
const noteFirstSlot = `new MutationObserver(() => {
  if (document.querySelector('.slot') && !performance.getEntriesByName('first-slot').length) performance.mark('first-slot');
}).observe(document, { childList: true, subtree: true })`;

test('the first slot is there after 3 requests and 25 KB of scripts and styles', async () => {
  const venue = await openVenue(world);
  const page = await (await guests.enter()).newPage();
  await page.addInitScript(noteFirstSlot);
  await page.goto(venue.widget);
  await freeSlots(page).first().waitFor();
  const { requests, inline } = await page.evaluate(() => {
    const shownAt = performance.getEntriesByName('first-slot')[0]?.startTime ?? 0;
    const asked = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ startTime, name }) => startTime <= shownAt && name.startsWith('http'));
    return {
      requests: asked.map(({ name, encodedBodySize, decodedBodySize }) => ({
        name,
        sent: encodedBodySize,
        compressed: encodedBodySize < decodedBodySize,
      })),
      inline: Array.from(document.querySelectorAll('style'), (style) => style.textContent).join(''),
    };
  });
  const code = requests.filter(({ name }) => /\.(js|css)$/.test(name));
  expect(code.length).toBeGreaterThan(0);
  expect(code.every(({ compressed }) => compressed)).toBe(true);
  const bytes = code.reduce((sum, { sent }) => sum + sent, 0) + gzipSync(inline).length;
  expect({
    requests: requests.length <= 3,
    bytes: bytes <= 25 * kilobyte,
    found: { requests, bytes },
  }).toMatchObject({
    requests: true,
    bytes: true,
  });
});

test('the loader is sent within 3 KB', async () => {
  const page = await (await guests.enter()).newPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const loader = new Promise<{ id: string; headers: number }>((resolve) =>
    network.on('Network.responseReceived', ({ requestId: id, response }) => {
      if (response.url.endsWith('/embed.js')) resolve({ id, headers: response.encodedDataLength });
    }),
  );
  const sent = new Promise<number>((resolve) =>
    network.on('Network.loadingFinished', async ({ requestId, encodedDataLength }) => {
      const { id, headers } = await loader;
      if (requestId === id) resolve(encodedDataLength - headers);
    }),
  );
  await page.goto(`${world.info.demoSites[0]}/cipher-house-new-york/popup`);
  expect(await sent).toBeLessThanOrEqual(3 * kilobyte);
});

const translated = { de: { ...de, ...laterDe }, es: { ...es, ...laterEs }, fr: { ...fr, ...laterFr } };

test.each(Object.entries(translated))('in %s', async (language, messages) => {
  const widget = { color: '#1f5f8b', theme: 'light' as const, languages: ['en', 'de', 'es', 'fr'] as const };
  const venue = await openVenue(world, {
    venue: { widget: { ...widget, languages: [...widget.languages] } },
  });
  const page = await (await guests.enter()).newPage();
  await page.goto(`${venue.widget}&lang=${language}`);
  await page.getByRole('heading', { name: messages.stepTime }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  await freeSlots(page)
    .first()
    .filter({ hasText: messages.seatsLeft.other.replace('{count}', '10') })
    .click();
  await page.getByRole('button', { name: messages.holdSeats }).click();
  await page.getByLabel(messages.name).waitFor();
});
