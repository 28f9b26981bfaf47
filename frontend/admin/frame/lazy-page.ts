import { lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { loadLaterWords } from './words.ts';

type Load<View extends string> = () => Promise<Record<NoInfer<View>, () => ReactNode>>;

/** A page that is fetched when it is opened, with the texts that are not there from the start. */
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
