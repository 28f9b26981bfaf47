import type { Page } from 'playwright-core';

/** Waits until a page of the portal has read what it shows. */
export function whole(page: Page): Promise<unknown> {
  return page.waitForFunction(
    () =>
      document.querySelector('main h1') &&
      !document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root'),
  );
}

/** What does not fit the screen: the page when it scrolls sideways, and the texts of controls that are cut off. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide =
      scrollWidth > clientWidth ? [`scrolls sideways, ${scrollWidth} px in ${clientWidth} px`] : [];
    const holdsText = (part: Element) =>
      [...part.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    /** From where to where an element can be seen: within the screen, and within all that hides a part of it. */
    const edgesOf = (part: Element): [number, number] => {
      let [from, to] = [0, clientWidth];
      for (let around: Element | null = part; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        // What can be scrolled to is not cut off.
        if (overflowX === 'auto' || overflowX === 'scroll') return [-Infinity, Infinity];
        if (overflowX === 'visible') continue;
        const { left, right } = around.getBoundingClientRect();
        [from, to] = [Math.max(from, left), Math.min(to, right)];
      }
      return [from, to];
    };
    const isCut = (part: Element) => {
      const [from, to] = edgesOf(part);
      const range = document.createRange();
      range.selectNodeContents(part);
      const { left, right } = range.getBoundingClientRect();
      // Links that only the keyboard shows wait before the screen, and what only screen readers read is a dot.
      const isShown = right > 0 && to - from > 1;
      return isShown && (left < from - 1 || right > to + 1);
    };
    const controls = document.querySelectorAll('button, a, label, th, .mantine-Badge-root');
    const parts = [...controls].flatMap((control) => [control, ...control.querySelectorAll('*')]);
    /** Names that people gave may be of any length; badges say only words of ours. */
    const mayBeCut = (part: Element) =>
      getComputedStyle(part).textOverflow === 'ellipsis' && !part.closest('.mantine-Badge-root');
    const cut = parts.filter(
      (part) => holdsText(part) && part.checkVisibility() && !mayBeCut(part) && isCut(part),
    );
    return [...wide, ...new Set(cut.map(({ textContent }) => `cut off: ${textContent}`))];
  });
}
