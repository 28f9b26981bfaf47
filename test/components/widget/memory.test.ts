import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PageData } from '../../../core/contract/page-data.ts';
import { startFlow } from '../../../frontend/widget/app/logic/flow/flow.ts';
import { memoryOf, storeName } from '../../../frontend/widget/app/state/browser/memory.ts';

const venue = { embedKey: 'emb' } as PageData['venue'];
const on = (parentUrl: string | null, activityId: string | null = null) =>
  storeName({ venue, activityId, parentUrl });

/** What a browser's session storage is to the widget. */
function store() {
  const kept = new Map<string, string>();
  const getItem = (name: string) => kept.get(name) ?? null;
  const setItem = (name: string, value: string) => kept.set(name, value);
  return { getItem, setItem };
}

beforeEach(() => {
  Object.assign(globalThis, { sessionStorage: store() });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

test('two widgets of one venue on a page have a store each, on every page of the site the same', () => {
  const [first, second] = [0, 1].map((nth) => on(`https://site.example/?bookingtms_widget=${nth}`));
  expect(first).not.toBe(second);
  expect(on('https://site.example/rooms?bookingtms_widget=1')).toBe(second);
  expect(on(null, 'act_a')).not.toBe(on(null, 'act_b'));
});

test('what one widget remembers, the other does not know', () => {
  const flow = startFlow('act');
  memoryOf('first', '/').write(flow);
  expect(memoryOf('first', '/').read()).toEqual({ flow, here: true });
  expect(memoryOf('second', '/').read()).toEqual({ flow: null, here: false });
});

test('a page elsewhere, or a widget that is mounted again, is not here', () => {
  const flow = startFlow('act');
  memoryOf('first', '/').write(flow);
  expect(memoryOf('first', '/rooms').read()).toEqual({ flow, here: false });
  expect(memoryOf('first', null).read()).toEqual({ flow, here: false });
});

test('without storage the widget works and remembers nothing', () => {
  Reflect.deleteProperty(globalThis, 'sessionStorage');
  memoryOf('first', '/').write(startFlow('act'));
  expect(memoryOf('first', '/').read().flow).toBeNull();
});
