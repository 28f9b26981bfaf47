import type { Flow } from '../logic/flow.ts';

/**
 * What this tab remembers of a booking under way, so that a reload or the way back from payment finds it.
 * Session storage is kept apart by the site that frames the widget, and ends with the tab.
 */
export interface Memory {
  read(): Flow | null;
  write(flow: Flow): void;
  /** Answers whether this booking was told to the page before, and remembers that it now is. */
  wasTold(token: string): boolean;
}

/** Changes whenever the shape of what is kept does. */
const format = 2;

export function memoryOf(key: string): Memory {
  const name = `bookingtms:${key}`;
  return {
    read() {
      const text = attempt(() => sessionStorage.getItem(name));
      const kept: { format: number; flow: Flow } | null = text ? attempt(() => JSON.parse(text)) : null;
      return kept?.format === format ? kept.flow : null;
    },
    write(flow) {
      attempt(() => sessionStorage.setItem(name, JSON.stringify({ format, flow })));
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
