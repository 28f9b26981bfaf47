import { type Html, html } from '../../interpreter/html.ts';
import { brandOf } from './brand.ts';
import type { DemoVenue } from './venue.ts';

export interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly className: string;
  readonly body: Html;
}

export function renderPage({ title, description, className, body }: PageParts): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body class="${className}">
${body}
</body>
</html>
`.text;
}

/** The frame of a page of a venue's website. `index`: its place among the venues. */
export function renderVenuePage(venue: DemoVenue, index: number, title: string, main: Html): string {
  const { kicker, lead, className } = brandOf(index);
  const home = `/${venue.slug}`;
  const body = html`<a class="skip" href="#main">Skip to the page</a>
<header class="top">
  <a class="wordmark" href="${home}">${venue.name}</a>
  <nav class="menu" aria-label="Main">
    <a class="plain" href="${home}#games">Games</a>
    <a class="plain" href="${home}#questions">Questions</a>
    <a class="cta" href="${home}#book">Book</a>
  </nav>
</header>
<main id="main">
${main}
</main>
${footer(venue)}`;
  return renderPage({
    title: title === venue.name ? `${title} – ${kicker}` : `${title} – ${venue.name}`,
    description: lead,
    className,
    body,
  });
}

function footer({ name, organization, slug }: DemoVenue): Html {
  return html`<footer>
  <div class="wrap ending">
    <p class="wordmark">${name}</p>
    <p>Part of ${organization}. A demonstration website: the games are made up, the bookings are real to the system that takes them.</p>
    <nav class="ways" aria-label="Ways to book">
      <a href="/${slug}">Calendar in the page</a>
      <a href="/${slug}/popup">Pop-up button</a>
      <a href="/${slug}/floating">Floating button</a>
      <a href="/${slug}/iframe">Plain iframe</a>
      <a href="/">All demo websites</a>
    </nav>
  </div>
</footer>`;
}
