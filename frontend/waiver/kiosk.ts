/** On a tablet at the door, a page that nobody touches returns to the list, which shows no one's details. */

const second = 1000;

/** Until the page says that it will close, and from then on until it does. */
const untouched = { warns: 60 * second, closes: 20 * second };

const afterSigning = 15 * second;

const listRefresh = 60 * second;

export interface Kiosk {
  /** The next person signs, and has as long as the first. */
  begin(): void;
  /** Someone has signed: the page returns soon. */
  finish(): void;
}

/** `null`: the page was not opened at a kiosk. */
export function createKiosk(main: HTMLElement): Kiosk | null {
  const { kiosk, list } = main.dataset;
  if (list) refreshList();
  if (!kiosk) return null;
  const closing = document.getElementById('closing');
  const leave = () => location.replace(kiosk);
  let timer = 0;
  let warns = untouched.warns;
  const warn = () => {
    if (closing) closing.textContent = closing.dataset.text ?? '';
    timer = window.setTimeout(leave, untouched.closes);
  };
  const stay = () => {
    window.clearTimeout(timer);
    if (closing) closing.textContent = '';
    timer = window.setTimeout(warn, warns);
  };
  for (const touch of ['pointerdown', 'keydown', 'scroll', 'input']) addEventListener(touch, stay);
  stay();
  const waitFor = (milliseconds: number) => {
    warns = milliseconds;
    stay();
  };
  return { begin: () => waitFor(untouched.warns), finish: () => waitFor(afterSigning) };
}

function refreshList(): void {
  let timer = 0;
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => location.reload(), listRefresh);
  };
  for (const touch of ['pointerdown', 'keydown', 'scroll']) addEventListener(touch, wait);
  wait();
}
