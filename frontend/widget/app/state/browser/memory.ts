import type { PageData } from '../../../../../core/contract/page-data.ts';
import { widgetParameter } from '../../../../../core/contract/return-parameters.ts';
import type { Flow } from '../../logic/flow/flow.ts';

/**
 * What this tab remembers of a booking under way, so that a reload or the way back from payment finds it.
 * Session storage is kept apart by the site that frames the widget, and ends with the tab.
 */
export interface Memory {
  /** `here`: it was left on this very page, a short while ago. */
  read(): { readonly flow: Flow | null; readonly here: boolean };
  write(flow: Flow): void;
  /** Answers whether this booking was told to the page before, and remembers that it now is. */
  wasTold(token: string): boolean;
}

interface Kept {
  readonly format: number;
  readonly flow: Flow;
  readonly page: string | null;
  /** By this device's clock, in milliseconds. */
  readonly at: number;
}

/** Increased with each change of the stored shape. */
const format = 3;
/** Milliseconds after which a returning guest starts again, unless seats or money are involved. */
const shortWhile = 30 * 60_000;

/** One store a widget: several on a page can book at the same venue. */
export function storeName({
  venue,
  activityId,
  parentUrl,
}: Pick<PageData, 'venue' | 'activityId' | 'parentUrl'>): string {
  const nth = parentUrl && new URL(parentUrl).searchParams.get(widgetParameter);
  return ['bookingtms', venue.embedKey, activityId ?? '', nth ?? ''].join(':');
}

/** `name` identifies one widget; `page` is its page's address, null for a widget that starts again there. */
export function memoryOf(name: string, page: string | null): Memory {
  return {
    read() {
      const text = attempt(() => sessionStorage.getItem(name));
      const kept: Kept | null = text ? attempt(() => JSON.parse(text)) : null;
      if (kept?.format !== format) return { flow: null, here: false };
      return {
        flow: kept.flow,
        here: page !== null && kept.page === page && Date.now() - kept.at < shortWhile,
      };
    },
    write(flow) {
      const kept: Kept = { format, flow, page, at: Date.now() };
      attempt(() => sessionStorage.setItem(name, JSON.stringify(kept)));
    },
    wasTold(token) {
      const told = attempt(() => sessionStorage.getItem(`${name}:told`)) === token;
      attempt(() => sessionStorage.setItem(`${name}:told`, token));
      return told;
    },
  };
}

/** Storage can be full, or forbidden in a frame: the widget then works without it. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
