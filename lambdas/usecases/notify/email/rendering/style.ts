/** Styles of every email. Light first; `prefers-color-scheme` where the mail program knows it. */
export const stylesheet = `
body,.page{margin:0;padding:0;background-color:#f1f3f6;color:#1b2430;-webkit-text-size-adjust:100%}
body,td,p,h1,h2,a{font-family:-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.preview{display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:#f1f3f6}
.margin{padding:24px 12px}
.card,.foot{width:100%;max-width:560px}
.card{background-color:#ffffff;border-radius:12px;overflow:hidden}
.bar{height:8px;font-size:1px;line-height:8px}
.inside{padding:28px 32px 32px}
p{margin:0 0 12px;font-size:16px;line-height:1.5}
h1{margin:0 0 16px;font-size:28px;line-height:1.2;font-weight:700}
h2{margin:28px 0 8px;font-size:17px;line-height:1.3;font-weight:700}
.brand{margin:0 0 8px;font-size:14px;font-weight:600;color:#566273}
.logo{display:block;height:48px;width:auto;max-width:240px;border:0}
.quotation{margin:4px 0 20px;padding:0 0 0 16px;border-left:3px solid #dde2e9}
.quotation .by{margin:0;font-size:14px;color:#566273}
.highlight{margin:20px 0 0}
.glance{padding:4px 0 4px 16px}
.glance p{margin:0}
.big{font-size:22px;line-height:1.35;overflow-wrap:anywhere}
.facts{margin:20px 0 0;border-top:1px solid #dde2e9}
.fact{padding:12px 0;border-bottom:1px solid #dde2e9}
.fact p{margin:0}
.label{font-size:13px;color:#566273}
.value{overflow-wrap:anywhere}
.link{color:#1d4ed8}
.action{margin:24px 0 0}
.button{border-radius:8px}
.button a{display:inline-block;padding:14px 28px;font-size:16px;font-weight:600;text-decoration:none}
.code{padding:24px 0 0}
.code img{display:block;width:240px;border:0;border-radius:8px;background-color:#ffffff;color:#1b2430;font-size:16px}
.caption{margin:12px auto 0;max-width:320px;font-size:14px;color:#566273;text-align:center}
.row,.total{padding:8px 0;font-size:16px;line-height:1.4;vertical-align:top}
.total{border-top:1px solid #dde2e9}
.amount{padding-left:16px;white-space:nowrap}
.note{font-size:15px;white-space:pre-line}
.footer{padding:20px 20px 0}
.footer p{font-size:13px;color:#566273;text-align:center}
@media (max-width:480px){.margin{padding:12px 8px}.inside{padding:24px 20px 28px}h1{font-size:25px}}
@media (prefers-color-scheme:dark){
body,.page{background-color:#11161d!important;color:#e8ecf1!important}
.card{background-color:#1b222c!important}
.preview{color:#11161d!important}
.brand,.label,.caption,.quotation .by,.footer p{color:#a7b2c0!important}
.facts,.fact,.total,.quotation{border-color:#364252!important}
.link{color:#8ab4ff!important}
}
`.trim();

/** Black or white, whichever is read more easily on `color` (`#rrggbb`), by WCAG 2 contrast. */
export function readableOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16)),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const onBlack = (luminance + 0.05) / 0.05;
  const onWhite = 1.05 / (luminance + 0.05);
  return onWhite >= onBlack ? '#ffffff' : '#000000';
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
