import { guestPaths } from '../../../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import { Problem } from '../../../../../core/domain/problem.ts';
import { formatter, localeIn } from '../../../../../core/words/format.ts';
import { pages } from '../../../../../core/words/pages.ts';
import { translatorIn } from '../../../../../core/words/translate.ts';
import { Markup, markup } from '../../../scope/markup.ts';
import { sellerOf } from '../../booking/seller-of.ts';
import { groupByLink, type LinkedGroup } from '../../groups/group-by-link.ts';
import { type PageDeps, pageLanguage, type Visit } from '../deps.ts';
import { documentOf } from '../document.ts';
import { errorPage } from '../error-page.ts';
import { pageHeaders } from '../headers.ts';
import type { Page } from '../page.ts';
import { groupPayment } from './group-payment.ts';
import { type GroupTexts, groupVisits } from './group-visits.ts';

/** The page behind the payment link of a group: all of its bookings, and one button to pay for them. */
export async function openGroupPage(deps: PageDeps, token: string, visit: Visit): Promise<Page> {
  const linked = await findGroup(deps, token);
  if (!linked) {
    const language = pageLanguage(deps, visit, null);
    return errorPage({ code: 'invalid-link', what: 'badLink', language }, false);
  }
  const [first, ...others] = await Promise.all(
    linked.members.map(async (booking) => ({ booking, ...(await sellerOf(deps.table, booking)) })),
  );
  if (!first) throw new Error('A group without bookings.');
  const sold = [first, ...others] as const;
  const { venue, booking } = first;
  const asked = { query: { lang: booking.language, ...visit.query }, accepted: visit.accepted };
  const language = pageLanguage(deps, asked, venue);
  const texts: GroupTexts = {
    t: translatorIn(pages, language),
    format: formatter(localeIn(language, venue.address.country), venue.timeZone, booking.quote.currency),
    language,
  };
  return {
    status: 200,
    html: documentOf({
      language,
      theme: venue.widget.theme,
      place: 'page',
      title: `${texts.t('group.title')} · ${venue.name}`,
      head: [markup`<meta name="robots" content="noindex">`],
      body: [
        markup`<header class="venue"><p><a href="${routeUrl(guestPaths.venuePage, { slug: venue.slug })}">${venue.name}</a></p></header>`,
        markup`<main class="group"><h1>${texts.t('group.title')}</h1>
${await groupVisits(deps, sold, texts)}
${groupPayment(sold, { token, texts, now: deps.clock.now() })}</main>`,
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

/**
 * The button opens a payment page and goes there. Who comes back from it has the payment applied, then sees the page
 * again without the mark in its address.
 */
const script = `{const s=document.querySelector('[role=status]'),b=document.querySelector('button'),ask=(u,body)=>fetch(u,{method:'POST',headers:{'content-type':'application/json'},body}),own=location.pathname;if(s&&new URLSearchParams(location.search).has('paid'))ask(s.dataset.verify).catch(()=>0).then(()=>location.replace(own));if(b)b.onclick=async()=>{b.disabled=true;s.textContent='';try{const r=await ask(b.dataset.url,b.dataset.body);if(r.status===409||r.status===410)return location.reload();if(!r.ok)throw r;const a=await r.json();location.assign(a.next==='payment'?a.url:own)}catch{s.textContent=s.dataset.failed;b.disabled=false}};addEventListener('pageshow',(e)=>{if(e.persisted)location.reload()})}`;

async function findGroup(deps: PageDeps, token: string): Promise<LinkedGroup | null> {
  try {
    return await groupByLink(deps, token);
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-link') return null;
    throw error;
  }
}
