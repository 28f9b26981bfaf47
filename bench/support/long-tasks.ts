import type { Page } from 'playwright-core';
import * as z from 'zod';

const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.int(),
  tid: z.int(),
  /** Microseconds of processor time: what other programs of the machine take is not in it. */
  tdur: z.number().optional(),
  args: z.object({ name: z.unknown().optional() }).optional(),
});

const trace = z.object({ traceEvents: z.array(event) });

/** A person feels a task that takes longer (milliseconds). */
const long = 50;

/** The main thread's long tasks during an action: milliseconds of processor time, as slow as the page's is. */
export async function longTasksOf(page: Page, action: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  await idle(page);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await action();
  await idle(page);
  return longTasksIn(trace.parse(JSON.parse((await browser.stopTracing()).toString())));
}

function longTasksIn({ traceEvents }: z.infer<typeof trace>): number[] {
  const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;
  const named = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === mainThread);
  const main = new Set(named.map(threadOf));
  return traceEvents
    .filter((each) => each.name === 'RunTask' && each.ph === 'X' && main.has(threadOf(each)))
    .map(({ tdur = 0 }) => tdur / 1000)
    .filter((milliseconds) => milliseconds > long);
}

const mainThread = 'CrRendererMain';

/** What was begun is done: two frames later the page has nothing to do. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
      ),
  );
}
