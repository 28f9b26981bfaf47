import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWidget } from '../state/context.ts';
import { Icon } from './icons.tsx';

let shownBefore = false;

/** One step: its heading takes the focus when the guest gets there, so that everyone knows where they are. */
export function Stage({
  title,
  back,
  level = 2,
  children,
}: {
  title: string;
  back?: (() => void) | undefined;
  /** 1 where the step is the page. */
  level?: 1 | 2;
  children: ComponentChildren;
}) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const { t } = useWidget();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (shownBefore) heading.current?.focus();
    shownBefore = true;
  }, []);
  return (
    <section class="stage">
      <div class="stage-head">
        {back && (
          <button type="button" class="icon-button" aria-label={t('back')} onClick={back}>
            <Icon name="back" />
          </button>
        )}
        <Heading ref={heading} tabIndex={-1}>
          {title}
        </Heading>
      </div>
      {children}
    </section>
  );
}
