import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** The result of the last action. It takes the focus, because the button of that action may be gone. */
export function Said({ children }: { children: ComponentChildren }) {
  const said = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} class="notice success" role="status" tabIndex={-1}>
      <Icon name="check" />
      <div>{children}</div>
    </div>
  );
}
