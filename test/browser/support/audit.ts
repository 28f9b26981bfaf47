import axe, { type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const common: RunOptions = {
  // Each frame is asked by itself.
  iframes: false,
  resultTypes: ['violations'],
  // Films, and style sheets as text, are for rules that are not asked.
  preload: false,
};

/** All that depends on which colours are on show. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What is asked of a page: all there is, or what has to do with its colours. */
const questions = {
  all: { ...common, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  colours: { ...common, runOnly: { type: 'rule', values: colours } },
} satisfies Record<string, RunOptions>;

/** All there is but the colours. */
const structure: RunOptions = {
  ...questions.all,
  rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])),
};

/** The narrowest screen that a page must fit (WCAG 2.2, 1.4.10). */
const narrow = 320;

/** What is wrong with a page as it stands, in each of its frames: for whom axe-core speaks, and its width. */
export async function audit(
  page: Page,
  where: string,
  options: RunOptions = questions.all,
): Promise<string[]> {
  const before = page.viewportSize();
  const violations = await eachFrame(page, (frame) => violationsIn(frame, options));
  await page.setViewportSize({ width: narrow, height: 700 });
  const overflows = await eachFrame(page, overflowIn);
  if (before) await page.setViewportSize(before);
  return [...violations, ...overflows].map((finding) => `${where}: ${finding}`);
}

/** Only what is wrong with its colours: for a page that has been looked at in others. */
export async function auditColours(page: Page, where: string): Promise<string[]> {
  const violations = await eachFrame(page, (frame) => violationsIn(frame, questions.colours));
  return violations.map((finding) => `${where}: ${finding}`);
}

/** The same with a light and a dark system, which differ in nothing but colours. */
export async function auditSchemes(page: Page, where: string): Promise<string[]> {
  await showIn(page, 'dark');
  const dark = await auditColours(page, `${where}, dark`);
  await showIn(page, 'light');
  return [...(await audit(page, `${where}, light`)), ...dark];
}

/** The portal follows the system's scheme by an attribute, a moment later. */
async function showIn(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction((wanted) => {
    const shown = document.documentElement.dataset.mantineColorScheme;
    return shown === undefined || shown === wanted;
  }, colorScheme);
}

/** A page too long to look at the colours of all that is on it: those of one element of each kind. */
export async function auditLong(page: Page, where: string, parts: string): Promise<string[]> {
  const findings = await audit(page, where, structure);
  await page.evaluate(keepOneOfEachKind, parts);
  return [...findings, ...(await auditSchemes(page, `${where}, one of each kind`))];
}

/** Takes out those parts that have nothing in them but what an earlier one has: element by element, class by class. */
function keepOneOfEachKind(parts: string): void {
  const seen = new Set<string>();
  for (const part of document.querySelectorAll(parts)) {
    const kinds = [part, ...part.querySelectorAll('*')].map(
      (each) => `${each.parentElement?.localName} ${each.localName} ${each.className}`,
    );
    if (kinds.every((kind) => seen.has(kind))) part.remove();
    for (const kind of kinds) seen.add(kind);
  }
}

async function eachFrame(page: Page, ask: (frame: Frame) => Promise<string[]>): Promise<string[]> {
  const findings: string[] = [];
  for (const frame of page.frames()) {
    if (await mayRunScripts(frame)) findings.push(...(await ask(frame)));
  }
  return findings;
}

/** Nothing can be asked of a frame that is sandboxed without scripts. */
async function mayRunScripts(frame: Frame): Promise<boolean> {
  if (!frame.parentFrame()) return true;
  const sandbox = await (await frame.frameElement()).getAttribute('sandbox');
  return sandbox === null || sandbox.includes('allow-scripts');
}

/** A colour in transition is not checked. The portal changes its scheme in a script, a frame after the system's. */
async function waitForColors(): Promise<void> {
  if (document.documentElement.dataset.mantineColorScheme) {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  const under = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(under.map(({ finished }) => finished));
}

async function violationsIn(frame: Frame, options: RunOptions): Promise<string[]> {
  await frame.evaluate(waitForColors);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(`${axe.source};undefined`);
  const found = await frame.evaluate((asked) => window.axe.run(document, asked), options);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}

async function overflowIn(frame: Frame): Promise<string[]> {
  const [content, width] = await frame.evaluate(async (frames) => {
    const { documentElement: root } = document;
    // What a script lays out follows the new width a few frames later.
    for (let left = frames; left > 0 && root.scrollWidth > root.clientWidth; left -= 1) {
      await new Promise(requestAnimationFrame);
    }
    return [root.scrollWidth, root.clientWidth] as const;
  }, 30);
  return content > width ? [`scrolls sideways, ${content} px in ${width} px`] : [];
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
