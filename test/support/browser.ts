import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startBrowser } from './start-browser.ts';

export interface Visit extends BrowserContextOptions {
  /** Width of the window in CSS pixels; a phone's unless told. */
  readonly width?: number;
  /** What the console may complain of: all else that a page reports is a failure. */
  readonly expected?: readonly RegExp[];
}

/** A browser's contexts for one test, and what their pages complained of. */
export interface Guests {
  /** A person of their own: cookies and storage apart, far from any venue's time zone. */
  enter(visit?: Visit): Promise<BrowserContext>;
  /** Ends all contexts. @throws when a page wrote an error into its console, or broke its security policy. */
  leave(): Promise<void>;
}

/** A browser for the tests of one file, started with `args`; its guests are gone after each. */
export function useGuests(args: readonly string[] = []): Guests {
  let browser: Browser | undefined;
  let guests: Guests | undefined;
  beforeAll(async () => {
    browser = await startBrowser(args);
    guests = guestsOf(browser);
  });
  afterEach(() => guests?.leave());
  afterAll(() => browser?.close());
  const present = () => {
    if (!guests) throw new Error('Guests enter within a test.');
    return guests;
  };
  return { enter: (visit) => present().enter(visit), leave: () => present().leave() };
}

function guestsOf(browser: Browser): Guests {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    async enter({ width = 390, expected = [], ...options } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 844 },
        timezoneId: 'Asia/Tokyo',
        locale: 'en-US',
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      const complain = (text: string) => {
        if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error') complain(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => complain(String(error.error())));
      return context;
    },
    async leave() {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      const found = complaints.splice(0);
      if (found.length > 0) throw new Error(`The pages complained:\n${found.join('\n')}`);
    },
  };
}
