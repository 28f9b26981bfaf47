import { type Html, html } from '../../interpreter/html.ts';
import { drawing } from './art.ts';
import { type Brand, brandOf } from './brand.ts';
import { iframeTag, scriptTag } from './embeds.ts';
import { gameOf } from './games.ts';
import { renderPage, renderVenuePage } from './layout.ts';
import { activitySlug, type DemoActivity, type DemoVenue } from './venue.ts';

export function indexPage(venues: readonly DemoVenue[]): string {
  const cards = venues.map(
    (venue, index) => html`<li class="${brandOf(index).className}">
  <a href="/${venue.slug}">${drawing(index)}<strong>${venue.name}</strong><span>${brandOf(index).kicker}</span></a>
</li>`,
  );
  const body = html`<main id="main" class="wrap directory">
<h1>Demo websites</h1>
<p>Each stands for a venue’s own website, on another origin than BookingTMS, with the widget in it.</p>
<ul class="sites">${cards}</ul>
</main>`;
  const description = 'Websites of the demo venues';
  return renderPage({ title: 'Demo websites', description, className: 'paper', body });
}

/** The front page, with the calendar in it by script tag. */
export function homePage(venue: DemoVenue, index: number): string {
  const brand = brandOf(index);
  const main = html`${hero(brand, index)}
${games(venue)}
<section id="book" class="band" aria-labelledby="book-heading">
  <div class="wrap">
    <h2 id="book-heading">Choose your time</h2>
    <p class="intro">What you see is what is free at this moment. Once you take your places they are yours, while you fill in the rest.</p>
    <div class="booking">${scriptTag(venue, brand, 'inline')}</div>
  </div>
</section>
${steps()}
${questions()}`;
  return renderVenuePage(venue, index, venue.name, main);
}

export function activityPage(venue: DemoVenue, index: number, activity: DemoActivity): string {
  const brand = brandOf(index);
  const game = gameOf(activity, venue.activities.indexOf(activity));
  const main = html`<section class="wrap game">
  <div class="stack">
    <p class="kicker">${venue.name}</p>
    <h1>${activity.name}</h1>
    <p class="lead">${game.blurb}</p>
    <p>${game.story}</p>
    <p><a href="/${venue.slug}#games">All games</a></p>
  </div>
  ${drawing(game.drawing)}
</section>
<section id="book" class="band" aria-labelledby="book-heading">
  <div class="wrap">
    <h2 id="book-heading">Book ${activity.name}</h2>
    <div class="booking">${scriptTag(venue, brand, 'inline', activity)}</div>
  </div>
</section>`;
  return renderVenuePage(venue, index, activity.name, main);
}

/** A plain page about visiting, with the widget in one of the other ways. */
export function otherPage(venue: DemoVenue, index: number, kind: 'iframe' | 'popup' | 'floating'): string {
  const brand = brandOf(index);
  const main = kind === 'iframe' ? framed(venue, brand) : buttoned(venue, brand, kind);
  return renderVenuePage(venue, index, { iframe: 'Book', popup: 'Visit us', floating: 'Groups' }[kind], main);
}

export function missingPage(): string {
  const body = html`<main id="main" class="wrap directory">
<h1>No such page</h1>
<p>Start again from <a href="/">the list of demo websites</a>.</p>
</main>`;
  return renderPage({ title: 'No such page', description: 'Nothing here', className: 'paper', body });
}

function framed(venue: DemoVenue, brand: Brand): Html {
  return html`<section id="book" class="band" aria-labelledby="book-heading">
  <div class="wrap">
    <h1 id="book-heading">Book at ${venue.name}</h1>
    <p class="intro">Pick a game and a day to see what is free.</p>
    ${iframeTag(venue, brand)}
  </div>
</section>`;
}

function buttoned(venue: DemoVenue, brand: Brand, kind: 'popup' | 'floating'): Html {
  const [heading, lead] =
    kind === 'popup'
      ? [
          'Plan your visit',
          'Come ten minutes before your time. That leaves room for coats, the story so far and one last look at your phone.',
        ]
      : [
          'Bring the whole team',
          'Birthdays, hen nights, the people from the third floor: tell us how many you are, and we do the rest.',
        ];
  return html`<section class="wrap visit stack">
  <p class="kicker">${venue.name}</p>
  <h1>${heading}</h1>
  <p class="lead">${lead}</p>
  ${kind === 'popup' ? html`<div class="booking-button">${scriptTag(venue, brand, kind)}</div>` : null}
</section>
${steps()}
${questions()}
${kind === 'floating' ? scriptTag(venue, brand, kind) : null}`;
}

function hero(brand: Brand, index: number): Html {
  return html`<section class="hero">
  <div class="wrap">
    <div class="stack">
      <p class="kicker">${brand.kicker}</p>
      <h1>${brand.heading}</h1>
      <p class="lead">${brand.lead}</p>
      <p class="buttons"><a class="cta" href="#book">See free times</a> <a href="#games">Look at the games</a></p>
    </div>
    ${drawing(index)}
  </div>
</section>`;
}

function games(venue: DemoVenue): Html {
  const cards = venue.activities.map((activity, place) => {
    const game = gameOf(activity, place);
    return html`<li>
  ${drawing(game.drawing)}
  <h3><a href="/${venue.slug}/${activitySlug(activity)}">${activity.name}</a></h3>
  <p>${game.blurb}</p>
</li>`;
  });
  return html`<section id="games" class="wrap" aria-labelledby="games-heading">
  <h2 id="games-heading">Our games</h2>
  <ul class="games">${cards}</ul>
</section>`;
}

function steps(): Html {
  return html`<section class="wrap" aria-labelledby="steps-heading">
  <h2 id="steps-heading">How it goes</h2>
  <ol class="steps">
    <li><h3>Pick a time</h3><p>The calendar shows what is free now. Choose your party, pay, and the confirmation is in your inbox.</p></li>
    <li><h3>Come ten minutes early</h3><p>We take your coats, tell you the rules – there are three – and start the story.</p></li>
    <li><h3>Play</h3><p>Then it is all yours. Stuck? Ask your host. Stay for a drink and tell us what we missed.</p></li>
  </ol>
</section>`;
}

function questions(): Html {
  return html`<section id="questions" class="wrap" aria-labelledby="questions-heading">
  <h2 id="questions-heading">Good questions</h2>
  <div class="questions">
    <details><summary>Will we play with strangers?</summary><p>A private game is yours alone. In a shared one the calendar says how many places are left, and others may join you.</p></details>
    <details><summary>What if one of us gets nervous?</summary><p>Every door opens from the inside at any moment, and a host is never far.</p></details>
    <details><summary>We are running late. What now?</summary><p>Ring us. We keep the room for you as long as the next party allows.</p></details>
    <details><summary>Is my payment safe?</summary><p>You pay on our payment provider’s own page. We never see your card.</p></details>
  </div>
</section>`;
}
