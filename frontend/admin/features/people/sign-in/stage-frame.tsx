import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePageTitle } from '../../../app/page-title.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Remark } from './stage.ts';

export interface StageFrameProps {
  title: string;
  remark: Remark | null;
  /** Where somebody goes on: where they type, or where they read first. */
  focus: 'field' | 'heading';
  children: ComponentChildren;
}

/** One stage of signing in: what it is called, what is to know, and what to do. */
export function StageFrame({ title, remark, focus, children }: StageFrameProps) {
  usePageTitle(title);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = focus === 'heading' ? 'h1' : 'input:not([hidden])';
    frame.current?.querySelector<HTMLElement>(place)?.focus();
  }, [focus]);
  return (
    <div ref={frame} class="sign-in-stage">
      <h1 tabIndex={-1}>{title}</h1>
      {remark && <Notice tone={remark.tone}>{remark.text}</Notice>}
      {children}
    </div>
  );
}
