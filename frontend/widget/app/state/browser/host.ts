import { type Embedding, originOf, pageToReturnTo, parentOrigin } from '../../logic/flow/return-url.ts';

/** The page around the widget. */
export interface Host {
  /** Sends a message. `CLOSE` asks the loader's dialog to close. */
  tell(
    type: 'READY' | 'CLOSE' | 'ERROR' | 'BOOKING_COMPLETE' | 'CONVERSION' | 'RESIZE' | 'WHERE',
    payload?: object,
  ): void;
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
  const tell: Host['tell'] = (type, payload) => {
    if (target) parent.postMessage({ type: `BOOKINGTMS_${type}`, ...payload }, target);
  };
  return {
    framed,
    tell,
    follow: (element) => followHeight(element, (height) => tell('RESIZE', { height })),
    returnPage: async () => {
      const known = pageToReturnTo(embedding);
      return target && embedding.parentUrl ? askForPage(target, () => tell('WHERE'), known) : known;
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
