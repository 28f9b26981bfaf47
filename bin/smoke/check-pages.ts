import type { Site } from './site.ts';

const html = 'text/html';
const script = 'javascript';

const pages = (key: string): readonly (readonly [path: string, type: string])[] => [
  [`/embed?key=${key}`, html],
  ['/sign-in', html],
  ['/developers', html],
  ['/embed.js', script],
  ['/openapi.json', 'json'],
];

const headers = ['strict-transport-security', 'content-security-policy', 'x-content-type-options'];

/** Whether each kind of page opens, with its security headers. @throws with the page and what is wrong */
export async function checkPages(site: Site, key: string): Promise<string> {
  for (const [path, type] of pages(key)) {
    const answer = await site.page(path);
    if (!answer.type.includes(type)) throw new Error(`${path} is ${answer.type}, not ${type}.`);
    const absent = headers.filter((name) => !answer.headers.has(name));
    if (absent.length > 0) throw new Error(`${path} has no ${absent.join(', ')}.`);
  }
  return `${pages(key).length} pages open`;
}
