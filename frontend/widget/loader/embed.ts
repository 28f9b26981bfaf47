/**
 * `<script async src="https://.../embed.js" data-key="emb_..." data-widget="calendar"></script>`
 *
 * Puts the booking widget in the place of the tag. Several tags on a page make several widgets.
 */
import { mount } from './mount.ts';
import { type Comeback, comebackOf, optionsOf, type Place } from './options.ts';

/** Shared by the tags of a page, which may come and go while it stays. */
interface PageState {
  /** A guest back from payment whom no widget has met yet. */
  comeback: Comeback | null;
  /** Each tag that has run, and where its widget is. */
  readonly hosts: Map<HTMLScriptElement, HTMLElement>;
  /** Which widgets were there before, by index. */
  readonly mounted: Set<number>;
}

declare global {
  interface Window {
    bookingtmsPage?: PageState;
  }
}

/** Reads the address for each tag, and cleans it, so that a guest's return is handled once. */
function pageState(): PageState {
  window.bookingtmsPage ||= { comeback: null, hosts: new Map(), mounted: new Set() };
  const state = window.bookingtmsPage;
  const { comeback, clean } = comebackOf(location.href);
  if (comeback) {
    state.comeback = comeback;
    history.replaceState(history.state, '', clean);
  }
  return state;
}

/** A tag whose widget was removed from the page no longer counts. */
function indexOf(script: HTMLScriptElement, { hosts }: PageState): number {
  return [...document.querySelectorAll<HTMLScriptElement>('script[data-key]')]
    .filter((tag) => {
      const host = hosts.get(tag);
      return tag.src === script.src && (!host || host.isConnected || document.readyState === 'loading');
    })
    .indexOf(script);
}

function placeOf(script: HTMLScriptElement, state: PageState): Place {
  const index = indexOf(script, state);
  const remounted = state.mounted.has(index);
  const comeback = state.comeback && state.comeback.index === index ? state.comeback : null;
  if (comeback) state.comeback = null;
  state.mounted.add(index);
  return { index, remounted, comeback };
}

/**
 * The place of the tag. A tag in the head cannot show anything, so its widget goes to the end of the body.
 */
function put(script: HTMLScriptElement, host: HTMLElement): void {
  if (!document.head.contains(script)) script.after(host);
  else if (document.body) document.body.append(host);
  else document.addEventListener('DOMContentLoaded', () => document.body.append(host));
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const options = optionsOf(script);
  if (options) {
    const state = pageState();
    const place = placeOf(script, state);
    const host = document.createElement('div');
    host.className = 'bookingtms';
    state.hosts.set(script, host);
    put(script, host);
    mount({ host, options, place });
  } else console.error('BookingTMS: data-key is missing.');
}
