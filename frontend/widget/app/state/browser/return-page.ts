import { originOf, pageToReturnTo } from '../../logic/flow/return-url.ts';
import type { Host } from './host.ts';

/** The page to come back to after payment, at its present address. */
export async function returnPage({ embedding, origin, tell }: Host): Promise<string> {
  const known = pageToReturnTo(embedding);
  return origin && embedding.parentUrl ? askForPage(origin, () => tell('WHERE'), known) : known;
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
