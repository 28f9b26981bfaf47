/** What the kit asks of a browser's layout, which jsdom does not have. */

class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const noMatch = (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});

// A test may run in Node instead, where there is no window.
if (globalThis.window) {
  const fonts = { addEventListener() {}, removeEventListener() {} };
  Object.assign(document, { elementFromPoint: () => null, fonts });
  Object.assign(window, { ResizeObserver: NoResizes, matchMedia: noMatch, scrollTo() {} });
}
