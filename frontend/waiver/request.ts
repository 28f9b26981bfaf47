import type { Pad } from './pad.ts';

/** What the form says, as `signWaiver` takes it. Fields that are empty are left out, so that the API asks for them. */
export function requestOf(form: HTMLFormElement, pad: Pad): object {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const date = (name: string) => (text(name) === '' ? {} : { birthDate: text(name) });
  const children = [...form.querySelectorAll('.child')].map((_, index) => ({
    name: text(`children.${index}.name`),
    ...date(`children.${index}.birthDate`),
  }));
  const isTyped = text('how') === 'typed';
  return {
    version: Number(form.dataset.version),
    name: text('name'),
    ...date('birthDate'),
    takesPart: data.has('takesPart'),
    children,
    mark: isTyped ? { how: 'typed', text: text('mark.text') } : { how: 'drawn', strokes: pad.text() },
    agreed: data.has('agreed'),
    language: document.documentElement.lang,
  };
}
