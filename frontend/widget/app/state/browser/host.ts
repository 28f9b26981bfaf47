import { type Embedding, originOf, pageToReturnTo, parentOrigin } from '../../logic/flow/return-url.ts';

/** The page around the widget. */
export interface Host {
  ready(): void;
  complete(reference: string): void;
  error(code: string): void;
  /** Asks the loader's dialog to close. */
  close(): void;
  /** Tells the height of `element`, now and whenever it changes. Answers how to stop. */
  follow(element: HTMLElement): () => void;
  /** The page to come back to after payment, at its present address. */
  returnPage(): Promise<string>;
  /** Opens a page in the whole tab; call it soon after a click, else the browser refuses it. */
  leave(url: string): void;
  readonly framed: boolean;
}

/** Messages go to the origin that is known to hold the frame, and to no other. */
export function hostOf(embedding: Embedding): Host {
  const { framed } = embedding;
  const target = framed ? parentOrigin(embedding) : null;
  const post = (type: string, payload: object = {}) => {
    if (target) parent.postMessage({ type: `BOOKINGTMS_${type}`, ...payload }, target);
  };
  return {
    framed,
    ready: () => post('READY'),
    complete: (reference) => post('BOOKING_COMPLETE', { reference }),
    error: (code) => post('ERROR', { code }),
    close: () => post('CLOSE'),
    follow: (element) => followHeight(element, (height) => post('RESIZE', { height })),
    returnPage: async () => {
      const known = pageToReturnTo(embedding);
      return target && embedding.parentUrl ? askForPage(target, () => post('WHERE'), known) : known;
    },
    leave: (url) => {
      window.open(url, '_top');
    },
  };
}

/** Milliseconds: a loader answers at once. */
const patience = 500;

/**
 * Single-page sites change their address without a new page. An answer from another origin, or for another
 * page, is ignored.
 */
function askForPage(origin: string, ask: () => void, known: string): Promise<string> {
  const listening = new AbortController();
  const { signal } = listening;
  return new Promise<string>((resolve) => {
    const answer = ({ source, origin: from, data }: MessageEvent) => {
      if (source !== parent || from !== origin || data?.type !== 'BOOKINGTMS_PAGE') return;
      if (originOf(data.url) === origin) resolve(data.url);
    };
    window.addEventListener('message', answer, { signal });
    setTimeout(resolve, patience, known);
    ask();
  }).finally(() => listening.abort());
}

/** Content's own height, never the window's: a frame that grows cannot make its content grow. */
function followHeight(element: HTMLElement, tell: (height: number) => void): () => void {
  let last = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    tell(height);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
