import { type Html, html } from '../../interpreter/html.ts';
import type { Answer } from '../http.ts';

export interface Page {
  readonly title: string;
  readonly main: Html;
  readonly width: 'narrow' | 'wide';
  readonly status?: number;
  /** Origins that a form of the page may lead to, by way of a redirect. */
  readonly leadsTo?: readonly string[];
}

export function page({ title, main, width, status = 200, leadsTo = [] }: Page): Answer {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body class="${width}">
${main}
</body>
</html>
`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(leadsTo),
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };
  return { status, headers, body: document.text };
}

function policy(leadsTo: readonly string[]): string {
  const forms = ["'self'", ...new Set(leadsTo)].join(' ');
  return `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;
}
