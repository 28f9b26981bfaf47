import type { Page } from 'playwright-core';

/** Presses on this page from now on, on whatever address: what a person does with a mouse or a finger. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('reportPress', () => {
    clicks += 1;
  });
  const report = () => {
    document.addEventListener('pointerdown', () => window.reportPress(), { capture: true });
  };
  await page.addInitScript(report);
  await page.evaluate(report);
  return () => clicks;
}

declare global {
  interface Window {
    readonly reportPress: () => void;
  }
}
