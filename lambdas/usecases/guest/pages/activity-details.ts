import type { ActivityView, VenueView } from '../../../../core/contract/views.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { pages } from '../../../../core/words/pages.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import { type Markup, markup } from '../../scope/markup.ts';
import { pictureTag } from './picture-tag.ts';

/** What the venue says of each of its activities, below the widget: for people and search engines, without a script. */
export function activityDetails({ activities }: Pick<VenueView, 'activities'>, language: Language): Markup[] {
  if (activities.length === 0) return [];
  const t = translatorIn(pages, language);
  return [
    markup`<section class="about" aria-label="${t('about')}">${activities.map((each) => article(each, language))}</section>`,
  ];
}

function article(activity: ActivityView, language: Language): Markup {
  const t = translatorIn(pages, language);
  const { name, description, gallery, accessibility, policies, faqs, waiverUrl } = activity;
  return markup`<article>
<h2>${name}</h2>
<p>${description}</p>
${gallery.map((each) => pictureTag({ ...each, sizes: '16rem', isLazy: true }))}
${facts(t('languages'), spoken(activity, language))}
${facts(t('accessibility'), accessibility)}
${policies.map(({ title, text }) => markup`<h3>${title}</h3><p>${text}</p>`)}
${waiverUrl ? [markup`<p><a href="${waiverUrl}" rel="noopener">${t('waiver')}</a></p>`] : []}
${faqs.map(({ question, answer }) => markup`<details><summary>${question}</summary><p>${answer}</p></details>`)}
</article>`;
}

function facts(title: string, listed: readonly string[]): Markup[] {
  return listed.length > 0 ? [markup`<p><b>${title}:</b> ${listed.join(', ')}</p>`] : [];
}

/** The languages it is run in, by the names that the guest's language has for them. */
function spoken({ languages }: ActivityView, language: Language): string[] {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return languages.map((code) => names.of(code) ?? code);
}
