import { createServer } from 'node:http';
import { afterAll, beforeAll } from '@jest/globals';
import { eventually } from './eventually.ts';

export interface Website {
  readonly origin: string;
  /** What a test puts into its page. */
  lines: string;
  /** Waits until pages know that this website may show the widget with this key: they keep settings for seconds. */
  untilAllowed(key: string): Promise<void>;
}

/** Another website, on an origin of its own, while the tests of a file run. `site`: the origin of the widget. */
export function useWebsite(site: string, title: string): Website {
  const website = {
    origin: '',
    lines: '',
    async untilAllowed(key: string) {
      // Asked as the portal's own preview, which counts as no visit.
      const parent = encodeURIComponent(`${site}/embeds`);
      await eventually(async () => {
        const { headers } = await fetch(`${site}/embed?widget=calendar&key=${key}&parent=${parent}`);
        return headers.get('content-security-policy')?.includes(website.origin) || undefined;
      });
    },
  };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><html lang="en"><title>${title}</title><body><h1>Book</h1>${website.lines}</body></html>`,
    );
  });
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('The website has no port.');
    website.origin = `http://localhost:${address.port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  return website;
}
