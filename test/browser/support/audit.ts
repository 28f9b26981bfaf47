import axe, { type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Each frame is asked by itself.
  iframes: false,
  resultTypes: ['violations'],
};

/** The narrowest screen that a page must fit (WCAG 2.2, 1.4.10). */
const narrow = 320;

/** What is wrong with a page as it stands, in each of its frames: for whom axe-core speaks, and its width. */
export async function audit(page: Page, where: string): Promise<string[]> {
  const before = page.viewportSize();
  const violations = await eachFrame(page, violationsIn);
  await page.setViewportSize({ width: narrow, height: 700 });
  const overflows = await eachFrame(page, overflowIn);
  if (before) await page.setViewportSize(before);
  return [...violations, ...overflows].map((finding) => `${where}: ${finding}`);
}

/** The same with a light and a dark system. */
export async function auditSchemes(page: Page, where: string): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    findings.push(...(await audit(page, `${where}, ${colorScheme}`)));
  }
  return findings;
}

async function eachFrame(page: Page, ask: (frame: Frame) => Promise<string[]>): Promise<string[]> {
  const findings: string[] = [];
  for (const frame of page.frames()) findings.push(...(await ask(frame)));
  return findings;
}

/** A colour on its way to another is nobody's choice. */
async function colorsToSettle(): Promise<void> {
  const under = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(under.map(({ finished }) => finished));
}

async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(colorsToSettle);
  await frame.evaluate(`${axe.source};undefined`);
  const found = await frame.evaluate((asked) => window.axe.run(document, asked), options);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}

async function overflowIn(frame: Frame): Promise<string[]> {
  const [content, width] = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  return content > width ? [`scrolls sideways, ${content} px in ${width} px`] : [];
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
