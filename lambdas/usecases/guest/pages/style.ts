/**
 * The styles that a page needs before its script is there: ground, skeleton, a venue's header, errors.
 * They stand in the page itself, since a request for them would delay the first slot. The values are those of
 * `frontend/ui/tokens.css`; a test keeps them the same.
 */
export const pageStyle = `
:root{--bg:#faf9f7;--surface:#ffffff;--surface-sunken:#f3f1ed;--text:#1d1b19;--text-muted:#625d57;--border:#e4e0d9;--accent-text:#3546c4}
[data-theme="dark"]{color-scheme:dark;--bg:#141315;--surface:#1d1c1f;--surface-sunken:#28262a;--text:#f4f1ed;--text-muted:#b6b0aa;--border:#37343a;--accent-text:#a5b1ff}
html{background:var(--surface);color:var(--text);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
html.page{background:var(--bg)}
body{margin:0}
*{box-sizing:border-box}
.waiting{display:grid;gap:1rem;padding:1rem}
.waiting i{height:3rem;border-radius:.75rem;background:var(--surface-sunken)}
.waiting i:first-child{width:60%;height:2rem}
.waiting i:nth-child(3){height:18rem}
.venue{max-width:64rem;margin:0 auto;padding:clamp(1.5rem,5vw,3.5rem) clamp(1rem,4vw,2rem) 1.5rem}
.venue img{display:block;height:3.5rem;margin-bottom:1rem}
.venue h1{margin:0 0 .75rem;font-size:clamp(1.75rem,1.2rem + 3vw,3rem);line-height:1.1;letter-spacing:-.025em;text-wrap:balance}
.venue p{max-width:44rem;margin:0 0 .75rem;white-space:pre-line}
.venue address{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;color:var(--text-muted);font-style:normal;font-size:.875rem}
a{color:var(--accent-text)}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.card{max-width:64rem;margin:0 auto 3rem;background:var(--surface)}
.activities{margin:0;padding:1rem;display:grid;gap:1rem;list-style:none}
.activities h2{margin:0;font-size:1.1875rem}
.activities p{margin:0;color:var(--text-muted)}
.about{max-width:64rem;margin:0 auto;padding:0 clamp(1rem,4vw,2rem) 3rem;display:grid;gap:2.5rem}
.about h2{margin:0 0 .5rem;font-size:1.375rem}
.about h3{margin:0;font-size:1rem}
.about p{max-width:44rem;margin:0 0 .75rem;white-space:pre-line}
.about img{height:9rem;max-width:100%;margin:0 .5rem .75rem 0;border-radius:.75rem;object-fit:cover}
.about summary{padding:.5rem 0;font-weight:600;cursor:pointer}
.sorry{display:grid;align-content:center;gap:.75rem;max-width:34rem;min-height:min(28rem,90vh);margin:0 auto;padding:2rem 1.5rem}
.sorry h1{margin:0;font-size:1.625rem;line-height:1.2;text-wrap:balance}
.sorry p{margin:0;color:var(--text-muted)}
.sorry button{min-height:2.75rem;margin:0 .5rem .5rem 0;padding:.625rem 1.125rem;border:1px solid var(--border);border-radius:.75rem;background:var(--surface);color:var(--text);font:inherit;font-weight:600;cursor:pointer}
.sorry button:first-child{border-color:var(--text);background:var(--text);color:var(--surface)}
.sorry button:disabled{opacity:.5}
.sorry b{font-size:.8125rem;font-weight:600;color:var(--text-muted)}
.group{max-width:64rem;margin:0 auto;padding:0 clamp(1rem,4vw,2rem) 3rem}
.group h1{margin:0;font-size:1.625rem}
.group .activities{padding:1rem 0;border-bottom:1px solid var(--border)}
.group .terms{white-space:pre-line}
.group details h2{font-size:1rem;margin:.75rem 0 0}
.group summary{padding:.5rem 0;cursor:pointer}
.group button{min-height:2.75rem;padding:.625rem 1.125rem;border:1px solid var(--text);border-radius:.75rem;background:var(--text);color:var(--surface);font:inherit;font-weight:600;cursor:pointer}
.group button:disabled{opacity:.5}
.note{padding:1rem}
.entry{max-width:24rem;margin:0 auto 3rem;padding:0 1rem;text-align:center}
.entry h2{margin:0 0 .75rem;font-size:1.1875rem}
.entry svg{display:block;width:14rem;max-width:100%;margin:0 auto .75rem;border-radius:.75rem}
.entry b{font-size:1.25rem;letter-spacing:.1em}
.entry p{margin:0 0 .5rem;color:var(--text-muted)}
@media(min-width:40rem){.card{border:1px solid var(--border);border-radius:1.125rem;overflow:clip;width:calc(100% - 2rem)}}
`.trim();
