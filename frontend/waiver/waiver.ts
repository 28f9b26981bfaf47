import type { WaiverCount } from '../../core/contract/waivers.ts';
import { problemOf } from '../api/problem.ts';
import { listenToChildren, removeChildren } from './children.ts';
import { createKiosk, type Kiosk } from './kiosk.ts';
import { createPad } from './pad.ts';
import { clearProblems, showProblems } from './problems.ts';
import { requestOf } from './request.ts';
import './waiver.css';

/** Brings the page for signing to life: drawing, children, sending, and the next person. */
function start(form: HTMLFormElement, kiosk: Kiosk | null): void {
  const pad = createPad(form.querySelector('#pad') ?? form);
  listenToChildren(form);
  form.querySelector('#clear')?.addEventListener('click', pad.clear);
  form.addEventListener('change', () => showChosenWay(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, requestOf(form, pad), (count) => showDone(form, count, kiosk));
  });
  document.getElementById('next')?.addEventListener('click', () => {
    form.reset();
    pad.clear();
    removeChildren(form);
    clearProblems(form);
    showChosenWay(form);
    toggle(form, true);
    form.querySelector('input')?.focus();
    kiosk?.begin();
  });
  showChosenWay(form);
}

async function send(form: HTMLFormElement, body: object, done: (count: WaiverCount) => void): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  if (button) button.disabled = true;
  try {
    const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang };
    const answer = await fetch(form.dataset.url ?? '', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (answer.ok) done(await answer.json());
    else {
      const { code, errors, message } = await problemOf(answer);
      showProblems(form, errors, code === 'unreadable' ? (form.dataset.failed ?? '') : message);
    }
  } catch {
    showProblems(form, [], form.dataset.failed ?? '');
  } finally {
    if (button) button.disabled = false;
  }
}

function showDone(form: HTMLFormElement, { signed, of }: WaiverCount, kiosk: Kiosk | null): void {
  const isEveryone = signed >= of;
  const filled = (form.dataset.count ?? '').replace('{signed}', `${signed}`).replace('{of}', `${of}`);
  const done = document.getElementById('done');
  const said = done?.querySelector('p');
  if (said) said.textContent = isEveryone ? (form.dataset.everyone ?? '') : filled;
  const count = document.getElementById('count');
  if (count) count.textContent = filled;
  document.getElementById('next')?.toggleAttribute('hidden', isEveryone);
  toggle(form, false);
  done?.focus();
  kiosk?.finish();
}

function toggle(form: HTMLFormElement, isSigning: boolean): void {
  form.toggleAttribute('hidden', !isSigning);
  document.getElementById('done')?.toggleAttribute('hidden', isSigning);
}

/** Only one way to sign is shown at a time. */
function showChosenWay(form: HTMLFormElement): void {
  const way = new FormData(form).get('how');
  for (const name of ['drawn', 'typed'])
    document.getElementById(name)?.toggleAttribute('hidden', name !== way);
}

/** A link to another language keeps the rest of the address. */
function keepQuery(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    const query = new URLSearchParams(location.search);
    query.set('lang', link.lang);
    link.search = `${query}`;
  }
}

const main = document.querySelector('main');
const form = document.querySelector('form');
const kiosk = main && createKiosk(main);
if (form) start(form, kiosk);
keepQuery();
