import { type Embedding, parentOrigin } from '../../logic/flow/return-url.ts';

/** The page around the widget. */
export interface Host {
  /** Sends a message. `CLOSE` asks the loader's dialog to close. */
  tell(
    type: 'READY' | 'CLOSE' | 'ERROR' | 'BOOKING_COMPLETE' | 'CONVERSION' | 'RESIZE' | 'WHERE',
    payload?: object,
  ): void;
  /** Tells the height of `element`, now and whenever it changes. Answers how to stop. */
  follow(element: HTMLElement): () => void;
  /** Opens a page in the whole tab; call it soon after a click, else the browser refuses it. */
  leave(url: string): void;
  readonly framed: boolean;
  readonly embedding: Embedding;
  /** The origin that is known to hold the frame: messages go to it, and to no other. */
  readonly origin: string | null;
}

export function hostOf(embedding: Embedding): Host {
  const { framed } = embedding;
  const origin = framed ? parentOrigin(embedding) : null;
  const tell: Host['tell'] = (type, payload) => {
    if (origin) parent.postMessage({ type: `BOOKINGTMS_${type}`, ...payload }, origin);
  };
  return {
    framed,
    embedding,
    origin,
    tell,
    follow: (element) => followHeight(element, (height) => tell('RESIZE', { height })),
    leave: (url) => {
      window.open(url, '_top');
    },
  };
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
