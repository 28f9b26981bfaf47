import { lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { loadLaterWords } from './words.ts';

type Load<View extends string> = () => Promise<Record<NoInfer<View>, () => ReactNode>>;

/** A page that may be the first of a day: it shows only texts that are there from the start. */
export function firstPage<View extends string>(load: Load<View>, view: View) {
  return lazyRouteComponent(load, view);
}

/** Any other page: the texts that are not there from the start are fetched with it. */
export function page<View extends string>(load: Load<View>, view: View) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadLaterWords()]);
    return module;
  }, view);
}

/** A part of a page, or a drawer, that is fetched when it is shown first, with the texts that are not there from the start. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadLaterWords()]);
    return { default: part };
  });
}
