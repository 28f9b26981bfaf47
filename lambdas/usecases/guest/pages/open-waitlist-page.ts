import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { guestPaths } from '../../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import { isToConfirm } from '../../../../core/domain/capacity/waitlist.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { formatter, localeIn } from '../../../../core/words/format.ts';
import { pages } from '../../../../core/words/pages.ts';
import { type Translate, translatorIn } from '../../../../core/words/translate.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { venues } from '../../../data/venue/venues.ts';
import { signWaitlistLink } from '../../scope/links.ts';
import { Markup, markup } from '../../scope/markup.ts';
import { entryByMailLink } from '../waitlist/confirm-waitlist.ts';
import { type PageDeps, pageLanguage, type Visit } from './deps.ts';
import { documentOf } from './document.ts';
import { errorPage } from './error-page.ts';
import { pageHeaders } from './headers.ts';
import type { Page } from './page.ts';

/** The page behind the link in the email about a waitlist. Opening it changes nothing: mail scanners open links too. */
export async function openWaitlistPage(deps: PageDeps, token: string, visit: Visit): Promise<Page> {
  const entry = await findEntry(deps, token);
  const [venue, activity] = entry
    ? await Promise.all([
        venues(deps.table).get(entry.organizationId, entry.venueId),
        activities(deps.table).get(entry.organizationId, entry.venueId, entry.activityId),
      ])
    : [];
  if (!entry || !venue || !activity) {
    const language = pageLanguage(deps, visit, null);
    return errorPage({ code: 'invalid-link', what: 'badLink', language }, false);
  }
  const { query, accepted } = visit;
  const language = pageLanguage(deps, { query: { lang: entry.language, ...query }, accepted }, venue);
  const t = translatorIn(pages, language);
  const { title, text, actions } = contentOf(
    entry,
    t,
    await addressesOf(deps, entry, token),
    deps.clock.now(),
  );
  return {
    status: 200,
    html: documentOf({
      language,
      theme: venue.widget.theme,
      place: 'page',
      title: `${title} · ${venue.name}`,
      head: [markup`<meta name="robots" content="noindex">`],
      body: [
        markup`<main class="sorry"><p>${whatOf(entry, { venue, activity, language })}</p><h1>${title}</h1><p>${text}</p>
${actions}<p role="status" data-failed="${t('waitlist.failed')}"></p>
<noscript><p>${t('waitlist.needsScript')}</p></noscript>
<p><a href="${routeUrl(guestPaths.venuePage, { slug: venue.slug })}">${t('waitlist.otherTimes')}</a></p></main>`,
        new Markup(`<script>${script}</script>`),
      ],
    }),
    headers: {
      ...pageHeaders({ ancestors: ["'self'"], script }),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  };
}

/** A button asks the API, then the page says what it did. */
const script = `document.querySelectorAll('button').forEach((b)=>{b.onclick=async()=>{const all=document.querySelectorAll('button'),s=document.querySelector('[role=status]');all.forEach((x)=>{x.disabled=true});s.textContent='';try{const r=await fetch(b.dataset.url,{method:b.dataset.method});if(!r.ok)throw r;document.querySelector('h1').textContent=b.dataset.done;b.parentNode.remove();s.textContent=b.dataset.done}catch{s.textContent=s.dataset.failed;all.forEach((x)=>{x.disabled=false})}}})`;

interface Addresses {
  readonly confirm: string;
  readonly leave: string;
}

async function addressesOf(deps: PageDeps, entry: WaitlistEntry, token: string): Promise<Addresses> {
  const { organizationId, sessionId, id: entryId, startsAt } = entry;
  const link = { organizationId, sessionId, entryId };
  const leaving = await signWaitlistLink(await deps.linkSecret(), link, new Date(startsAt));
  return {
    confirm: routeUrl(guestPaths.confirmWaitlist, { token }),
    leave: routeUrl(guestPaths.leaveWaitlist, { token: leaving }),
  };
}

function contentOf(
  entry: WaitlistEntry,
  t: Translate<typeof pages.en>,
  { confirm, leave }: Addresses,
  now: Date,
) {
  const leaving = button(t('waitlist.leave'), 'DELETE', leave, t('waitlist.left'));
  const confirming = button(t('waitlist.confirm'), 'POST', confirm, t('waitlist.confirmed'));
  if (isToConfirm(entry, now)) {
    const actions = markup`<p>${[confirming, leaving]}</p>`;
    return { title: t('waitlist.confirmTitle'), text: t('waitlist.confirmText'), actions };
  }
  if (entry.status === 'unconfirmed')
    return { title: t('waitlist.expiredTitle'), text: t('waitlist.expiredText'), actions: markup`` };
  if (entry.status === 'left') return { title: t('waitlist.left'), text: '', actions: markup`` };
  return {
    title: t('waitlist.waitingTitle'),
    text: t('waitlist.waitingText'),
    actions: markup`<p>${[leaving]}</p>`,
  };
}

function button(label: string, method: 'POST' | 'DELETE', url: string, done: string): Markup {
  return markup`<button type="button" data-method="${method}" data-url="${url}" data-done="${done}">${label}</button> `;
}

interface Where {
  readonly venue: Venue;
  readonly activity: Activity;
  readonly language: WaitlistEntry['language'];
}

function whatOf({ startsAt }: WaitlistEntry, { venue, activity, language }: Where): string {
  const { address, timeZone, name } = venue;
  const format = formatter(localeIn(language, address.country), timeZone, 'USD');
  return [activity.name, name, format.deadline(startsAt)].join(' · ');
}

async function findEntry(deps: PageDeps, token: string): Promise<WaitlistEntry | null> {
  try {
    return await entryByMailLink(deps, token);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-link') return null;
    throw error;
  }
}
