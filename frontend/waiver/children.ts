/** The rows of children that a guardian signs for. Each is a copy of the form's template, numbered from 0. */

export function listenToChildren(form: HTMLFormElement): void {
  const rows = form.querySelector('#children');
  const template = form.querySelector('template');
  const add = form.querySelector('#add-child');
  add?.addEventListener('click', () => {
    if (!rows || !template || rows.children.length >= mostChildren) return;
    rows.append(template.content.cloneNode(true));
    number(rows);
    rows.lastElementChild?.querySelector('input')?.focus();
  });
  rows?.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('[data-remove]')) return;
    target.closest('.child')?.remove();
    number(rows);
    if (add instanceof HTMLElement) add.focus();
  });
}

/** As many as the API takes at once. */
const mostChildren = 20;

/** The row's place is part of the names by which the API tells of problems. */
function number(rows: Element): void {
  for (const [index, row] of [...rows.children].entries()) {
    for (const element of row.querySelectorAll('[id],[for],[aria-describedby]')) {
      for (const name of ['id', 'name', 'for', 'aria-describedby']) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replace(/^children\.\d+/, `children.${index}`));
      }
    }
  }
}

export function removeChildren(form: HTMLFormElement): void {
  form.querySelector('#children')?.replaceChildren();
}
