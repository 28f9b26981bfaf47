import type { Address } from '../frame/address.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A form that a person may have typed into, with what its fields said before. */
export interface Draft {
  readonly form: HTMLFormElement;
  readonly before: Map<TextField, string>;
  /** What it says is on its way to the server: no need to warn. */
  isSending: boolean;
}

const kinds = ['text', 'email', 'tel', 'url', 'number', 'date', 'time', 'password'];

/** The element as a field that people type into; null for a list to choose from, or a search. */
export function textFieldOf(element: EventTarget): TextField | null {
  if (element instanceof HTMLTextAreaElement) return element;
  if (!(element instanceof HTMLInputElement) || element.readOnly) return null;
  return kinds.includes(element.type) ? element : null;
}

/** Whether a field says something else than before it was typed into. */
export function isTyped({ before, isSending }: Draft): boolean {
  return !isSending && [...before].some(([field, value]) => field.isConnected && field.value !== value);
}

interface Place {
  readonly pathname: string;
  readonly search: Address;
}

/** A drawer or dialog names the part of the address that opens it in `data-part`. */
const part = 'data-part';

/** Whether an element goes when the address changes: with its page, its venue, or the drawer that it is in. */
export function isLeft(element: Element, from: Place, to: Place): boolean {
  if (from.pathname !== to.pathname || from.search.venue !== to.search.venue) return true;
  const drawers = partsAround(element);
  return drawers.some((name) => from.search[name] !== to.search[name]);
}

function partsAround(element: Element): string[] {
  const around = element.closest(`[${part}]`);
  if (!around) return [];
  const name = around.getAttribute(part) ?? '';
  return [name, ...(around.parentElement ? partsAround(around.parentElement) : [])];
}
