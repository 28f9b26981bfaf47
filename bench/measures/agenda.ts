import type { Browser, Page } from 'playwright-core';
import type { AgendaWait } from '../results.ts';
import { type SignedIn, slowPage } from '../support/slow-page.ts';

interface Agenda {
  /** With a full day. */
  readonly url: string;
  readonly cookies: SignedIn;
}

/** Today with a full day, on a slow line and a slow processor: until the first session can be read. */
export async function measureAgenda(browser: Browser, agenda: Agenda, rounds: number): Promise<AgendaWait[]> {
  const found: AgendaWait[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await slowPage(browser, agenda.cookies, { line: true });
    const first = await visit(page, agenda.url);
    const again = await visit(page, agenda.url);
    found.push({ first, again });
    await page.context().close();
  }
  return found;
}

async function visit(page: Page, url: string): Promise<AgendaWait['first']> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('article').first().waitFor();
  const agenda = performance.now() - start;
  const document = await page.evaluate(
    () => performance.getEntriesByType('navigation').map((entry) => entry.toJSON().responseEnd)[0],
  );
  return { agenda, document: Number(document) };
}
