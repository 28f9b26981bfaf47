import {
  remountParameter,
  returnParameters,
  widgetParameter,
} from '../../../core/contract/return-parameters.ts';

/** The attributes of a website's script tag. */
export interface Options {
  /** Origin of BookingTMS: where this script came from. */
  readonly origin: string;
  readonly key: string;
  readonly widget: string;
  readonly mode: 'inline' | 'popup' | 'floating';
  readonly activityId: string | undefined;
  readonly color: string | undefined;
  readonly theme: string | undefined;
  readonly lang: string | undefined;
  /** Text of the button that opens the dialog. */
  readonly label: string | undefined;
}

const modes = ['inline', 'popup', 'floating'] as const;

/** Null where the tag has no key: there is nothing to show then. */
export function optionsOf(script: HTMLScriptElement): Options | null {
  const { key, widget, mode, activityId, color, theme, lang, label } = script.dataset;
  if (!key) return null;
  return {
    origin: new URL(script.src).origin,
    key,
    widget: widget || 'calendar',
    mode: modes.find((known) => known === mode) || 'inline',
    activityId,
    color,
    theme,
    lang,
    label,
  };
}

/** One of the widgets on a page, in one of its lives: a single-page site can mount it again and again. */
export interface Place {
  readonly index: number;
  readonly remounted: boolean;
  readonly comeback: Comeback | null;
}

/** The page to come back to after payment: `page` as it is, and which of its widgets sent the guest away. */
export function pageOf(page: string, index: number): string {
  const url = new URL(page);
  url.searchParams.set(widgetParameter, String(index));
  return url.href;
}

/** The address of the iframe. `page` is the website's own. */
export function frameUrl(options: Options, page: string, { index, remounted, comeback }: Place): string {
  const { origin, key, widget, activityId, color, theme, lang } = options;
  const url = new URL('/embed', origin);
  const values = {
    widget,
    key,
    activityId,
    color,
    theme,
    lang,
    parent: pageOf(page, index),
    [remountParameter]: remounted && '1',
    ...comeback?.parameters,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}

/** A guest back from payment. */
export interface Comeback {
  /** What the address contained about the booking: its token, and whether payment was abandoned. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly index: number;
}

/** The return from payment in the page's address, and the address without it. */
export function comebackOf(page: string): { comeback: Comeback | null; clean: string } {
  const url = new URL(page);
  const index = Number(url.searchParams.get(widgetParameter));
  url.searchParams.delete(widgetParameter);
  const parameters: Record<string, string> = {};
  for (const name of Object.values(returnParameters)) {
    const value = url.searchParams.get(name);
    if (value) parameters[name] = value;
    url.searchParams.delete(name);
  }
  const back = returnParameters.booking in parameters || returnParameters.giftCard in parameters;
  return { comeback: back ? { parameters, index } : null, clean: url.href };
}
