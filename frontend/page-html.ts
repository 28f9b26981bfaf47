import { iconUrl } from './ui/icon.ts';

/** The HTML of a static page: nothing but its title, its styles and its script. */
export function pageHtml(title: string, { script, style }: { script: string; style?: string }): string {
  const link = style ? `\n    <link rel="stylesheet" href="${style}">` : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="${iconUrl}">${link}
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <div id="app"></div>
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
`;
}
