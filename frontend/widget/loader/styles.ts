/** Inside a shadow root: the website's styles do not get in, these do not get out. */
export const styles = `
:host{display:block}
iframe{display:block;width:100%;border:0;border-radius:18px}
.inline{height:520px;transition:height .15s}
button{font:600 16px/1.2 system-ui,sans-serif;cursor:pointer;min-height:48px;padding:12px 22px;border:0;border-radius:12px;background:var(--c);color:var(--t)}
button:hover{filter:brightness(.93)}
button:focus-visible{outline:3px solid currentColor;outline-offset:2px;box-shadow:0 0 0 8px var(--c)}
.floating{position:fixed;z-index:2147483000;right:max(20px,env(safe-area-inset-right));bottom:max(20px,env(safe-area-inset-bottom));border-radius:99px;box-shadow:0 6px 24px #0004}
dialog{width:min(62rem,100vw - 24px);height:min(54rem,100dvh - 24px);max-width:none;max-height:none;padding:0;border:0;border-radius:18px;overflow:hidden;box-shadow:0 16px 64px #0006}
dialog::backdrop{background:#000a}
dialog iframe{height:100%;border-radius:0}
dialog button{position:absolute;top:10px;right:10px;min-height:44px;width:44px;padding:0;border-radius:50%;background:#000b;color:#fff;font-size:22px}
@media(max-width:40rem){dialog{width:100vw;height:100dvh;border-radius:0}}
@media(prefers-reduced-motion:reduce){.inline{transition:none}}
`;

/** White or black, whichever is read better on a colour such as `#2563eb`. */
export function textOn(color: string): string {
  const part = (at: number) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2;
  return part(1) * 0.2126 + part(3) * 0.7152 + part(5) * 0.0722 > 0.18 ? '#000' : '#fff';
}
