/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createKiosk, type Kiosk } from '../../../frontend/waiver/kiosk.ts';

/** The list is a fragment here: jsdom goes nowhere else. */
const list = '#list';

beforeEach(() => {
  jest.useFakeTimers();
  history.replaceState(null, '', '#signing');
});

afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
});

function open(data = `data-kiosk="${list}"`): Kiosk | null {
  document.body.innerHTML = `<main ${data}><p id="closing" data-text="Closing soon"></p></main>`;
  return createKiosk(document.querySelector('main') as HTMLElement);
}

const wait = (seconds: number) => jest.advanceTimersByTime(seconds * 1000);
const said = () => document.getElementById('closing')?.textContent;

test('a page that no one touches says that it will close, and returns to the list', () => {
  open();
  wait(59);
  expect(said()).toBe('');
  wait(1);
  expect(said()).toBe('Closing soon');
  wait(19);
  expect(location.hash).toBe('#signing');
  wait(1);
  expect(location.hash).toBe(list);
});

test.each(['pointerdown', 'keydown', 'scroll', 'input'])('after %s it stays for as long again', (touch) => {
  open();
  wait(70);
  window.dispatchEvent(new Event(touch));
  expect(said()).toBe('');
  wait(59);
  expect(said()).toBe('');
  wait(20);
  expect(location.hash).toBe('#signing');
  wait(1);
  expect(location.hash).toBe(list);
});

test('once someone has signed it returns sooner, so that the next one finds the list', () => {
  open()?.finish();
  wait(15);
  expect(said()).toBe('Closing soon');
  wait(20);
  expect(location.hash).toBe(list);
});

test('the next person has as long as the first', () => {
  const kiosk = open();
  kiosk?.finish();
  kiosk?.begin();
  wait(59);
  expect(said()).toBe('');
  wait(1);
  expect(said()).toBe('Closing soon');
});

test('elsewhere than at a kiosk a page waits for ever', () => {
  expect(open('')).toBeNull();
  wait(3600);
  expect(said()).toBe('');
  expect(location.hash).toBe('#signing');
});
