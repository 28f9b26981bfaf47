import { useEffect, useRef, useState } from 'react';
import classes from './preview.module.css';

export type Device = 'phone' | 'desktop';

/** CSS pixels. */
const sizes: Record<Device, { readonly width: number; readonly height: number }> = {
  phone: { width: 375, height: 680 },
  desktop: { width: 960, height: 720 },
};

interface ScaledFrameProps {
  title: string;
  url: string;
  device: Device;
  /** What the page may do; absent: all that pages may. */
  sandbox?: string;
}

/** A page as a screen of that size shows it, made smaller where there is less room. */
export function ScaledFrame({ title, url, device, sandbox }: ScaledFrameProps) {
  const { ref, width: room } = useRoom();
  const { width, height } = sizes[device];
  const scale = room > 0 ? Math.min(1, room / width) : 1;
  return (
    <div ref={ref} className={classes.stage} style={{ height: height * scale }}>
      <iframe
        className={classes.frame}
        title={title}
        src={url}
        sandbox={sandbox}
        style={{
          width,
          height,
          transform: `scale(${scale})`,
          marginInlineStart: Math.max(0, room - width) / 2,
        }}
      />
    </div>
  );
}

/** How wide an element is, now and whenever it changes: CSS pixels. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
