import type { ActivityWaiver } from '../../../../../core/contract/model/catalogue/waiver.ts';
import type { Language } from '../../../../../core/words/languages.ts';
import { pages } from '../../../../../core/words/pages.ts';
import { translatorIn } from '../../../../../core/words/translate.ts';
import { type Markup, markup } from '../../../scope/markup.ts';

interface WaiverForm {
  readonly waiver: ActivityWaiver;
  readonly text: string;
  readonly language: Language;
  /** Where the form is sent to. */
  readonly url: string;
}

/** The text of a waiver, and below it the form to sign. `frontend/waiver` brings it to life. */
export function waiverForm({ waiver, text, language, url }: WaiverForm): Markup {
  const t = translatorIn(pages, language);
  const { asksBirthDate, guardianAge, version } = waiver;
  const birth = (field: string) =>
    asksBirthDate
      ? input({ field, label: t('sign.birthDate'), more: markup` type="date" required` })
      : markup``;
  return markup`<section aria-labelledby="read"><h2 id="read">${t('sign.read')}</h2><div class="text">${text}</div></section>
<form novalidate data-url="${url}" data-version="${String(version)}" data-failed="${t('sign.failed')}" data-count="${t('sign.count', { signed: '{signed}', of: '{of}' })}" data-everyone="${t('sign.everyone')}">
<h2>${t('sign.details')}</h2>
${input({ field: 'name', label: t('sign.name'), more: markup` autocomplete="name" maxlength="120" required` })}
${birth('birthDate')}
${check('takesPart', t('sign.takesPart'), markup` checked`)}
<fieldset><legend>${t('sign.children')}</legend><p class="hint">${t('sign.childrenHint', { years: guardianAge })}</p>
<div id="children"></div><button type="button" id="add-child">${t('sign.addChild')}</button>
<template><div class="child">${input({ field: 'children.0.name', label: t('sign.childName'), more: markup` maxlength="120" required autocomplete="off"` })}${birth('children.0.birthDate')}<button type="button" data-remove>${t('sign.removeChild')}</button></div></template></fieldset>
<fieldset><legend>${t('sign.signature')}</legend>
<p class="choice"><label><input type="radio" name="how" value="drawn" checked> ${t('sign.draw')}</label> <label><input type="radio" name="how" value="typed"> ${t('sign.type')}</label></p>
<div id="drawn"><svg id="pad" viewBox="0 0 1000 400" role="img" aria-label="${t('sign.pad')}"></svg><button type="button" id="clear">${t('sign.clear')}</button>${problem('mark.strokes')}</div>
<div id="typed" hidden>${input({ field: 'mark.text', label: t('sign.typed'), more: markup` maxlength="120" autocomplete="off" class="typed"` })}</div></fieldset>
${check('agreed', t('sign.agree'), markup` required`)}
<p id="problem" class="problem" role="alert"></p>
<button type="submit">${t('sign.submit')}</button></form>
<section id="done" tabindex="-1" hidden><h2>${t('sign.thanks')}</h2><p></p><button type="button" id="next">${t('sign.next')}</button></section>
<noscript><p>${t('sign.needsScript')}</p></noscript>`;
}

interface Input {
  readonly field: string;
  readonly label: string;
  readonly more: Markup;
}

function input({ field, label, more }: Input): Markup {
  return markup`<p class="field"><label for="${field}">${label}</label><input id="${field}" name="${field}" aria-describedby="${field}-problem"${more}>${problem(field)}</p>`;
}

function check(field: string, label: string, more: Markup): Markup {
  return markup`<p class="check"><input type="checkbox" id="${field}" name="${field}" aria-describedby="${field}-problem"${more}><label for="${field}">${label}</label>${problem(field)}</p>`;
}

const problem = (field: string): Markup => markup`<span class="problem" id="${field}-problem"></span>`;
