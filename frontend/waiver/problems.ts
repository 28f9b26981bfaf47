import type { FieldMessage } from '../../core/contract/problems.ts';

/** Shows each problem beside its field, the others above the button, and goes to the first field. */
export function showProblems(form: HTMLFormElement, errors: readonly FieldMessage[], detail: string): void {
  clearProblems(form);
  const known = errors.filter(({ field, detail: text }) => {
    const place = document.getElementById(`${field}-problem`);
    if (place) place.textContent = text;
    const input = document.getElementById(field);
    input?.setAttribute('aria-invalid', 'true');
    return place !== null;
  });
  const general = form.querySelector('#problem');
  if (general) general.textContent = known.length > 0 ? '' : detail;
  const first = form.querySelector<HTMLElement>('[aria-invalid]');
  const shown = form.querySelector('.problem:not(:empty)');
  if (first) first.focus();
  else shown?.scrollIntoView({ block: 'center' });
}

export function clearProblems(form: HTMLFormElement): void {
  for (const place of form.querySelectorAll('.problem')) place.textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}
