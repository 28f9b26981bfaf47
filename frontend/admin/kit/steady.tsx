import { Component, createRef, type ReactNode } from 'react';

interface Anchor {
  readonly row: Element;
  readonly top: number;
}

/**
 * A list that is followed live: what is under the pointer, or has the focus, stays where it is when rows come or go
 * above it, because the page scrolls by as much as the row has moved. Rows are the elements with `data-row`.
 */
export class Steady extends Component<{ children: ReactNode }> {
  readonly list = createRef<HTMLDivElement>();
  pointer: { x: number; y: number } | null = null;

  readonly follow = ({ clientX, clientY }: PointerEvent): void => {
    this.pointer = { x: clientX, y: clientY };
  };

  override componentDidMount(): void {
    window.addEventListener('pointermove', this.follow, { passive: true });
    window.addEventListener('pointerdown', this.follow, { passive: true });
  }

  override componentWillUnmount(): void {
    window.removeEventListener('pointermove', this.follow);
    window.removeEventListener('pointerdown', this.follow);
  }

  override getSnapshotBeforeUpdate(): Anchor | null {
    const under = this.pointer && document.elementFromPoint(this.pointer.x, this.pointer.y);
    const row = this.rowOf(under) ?? this.rowOf(document.activeElement);
    return row && { row, top: row.getBoundingClientRect().top };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, anchor: Anchor | null): void {
    if (!anchor?.row.isConnected) return;
    const moved = anchor.row.getBoundingClientRect().top - anchor.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }

  rowOf(element: Element | null): Element | null {
    return element && this.list.current?.contains(element) ? element.closest('[data-row]') : null;
  }

  override render(): ReactNode {
    return <div ref={this.list}>{this.props.children}</div>;
  }
}
