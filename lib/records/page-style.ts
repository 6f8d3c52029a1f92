/**
 * The look of what Soát shows in a platform's page. The worker sends it with its answer, so that the content script, which is
 * loaded into every frame, stays small.
 */

/** Those colours of `components/theme.css` that are used in a platform's page. A test holds the two equal. */
export const light =
  '--paper:#ffffff;--raised:#f2f0ea;--ink:#1d1c19;--ink-soft:#57544c;--line:#d9d5ca;--line-strong:#8b867a;--accent:#14508c;--accent-ink:#ffffff;--loi:#b01e17;--canXem:#8a5200;--chuaXacDinh:#5a4a8f;--dat:#1a6b3a;--boQua:#5c5a55;';
export const dark =
  '--paper:#222427;--raised:#2c2e32;--ink:#eceae4;--ink-soft:#b5b1a7;--line:#404247;--line-strong:#8d8f95;--accent:#8cbcf0;--accent-ink:#10243a;--loi:#ff9a90;--canXem:#f6bd62;--chuaXacDinh:#c0b1f5;--dat:#80d39c;--boQua:#b8b4ab;';

/**
 * An outline lies on the page's own ground, which may be light while the system is dark: its colours keep 3:1 on both.
 * Line styles differ too (solid, dashed, dotted), and every outline carries its icon.
 */
export const pageStyle =
  `:host{${light}color-scheme:light dark}@media (prefers-color-scheme:dark){:host{${dark}}}@media print{.marks,.card,.chip{display:none!important}}` +
  "*{box-sizing:border-box;margin:0;padding:0}" +
  ".marks,.card,.chip{font:14px/1.4 'Segoe UI',system-ui,'Noto Sans',sans-serif;color:var(--ink);text-align:left;overflow-wrap:anywhere}" +
  '.marks,.box,.icon{position:absolute;left:0;top:0}.marks{contain:layout style}' +
  '.box{border:2px solid #d9403a;border-radius:3px;pointer-events:none}.box[data-mark=canXem]{border:2px dashed #b26a00}.box[data-mark=chuaXacDinh]{border:2px dotted #7d68c8}.box[data-mark=boQua]{border-color:#7b7972}.box[data-mark=dat]{border-color:transparent}.here{border-color:var(--accent);outline:2px solid var(--paper)}' +
  'button,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line-strong);border-radius:6px;padding:3px 10px;min-height:28px}button{cursor:pointer}button:hover{background:var(--raised)}' +
  ':focus-visible,.icon:focus{outline:2px solid var(--accent);outline-offset:1px}' +
  'svg{flex:none;display:block;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}' +
  ['loi', 'canXem', 'chuaXacDinh', 'dat', 'boQua'].map((mark) => `[data-mark=${mark}]>svg{color:var(--${mark})}`).join('') +
  '.icon{display:flex;align-items:center;justify-content:center;gap:2px;height:18px;min-width:18px;min-height:0;padding:2px;border-radius:9px;font-size:11px;font-weight:650;line-height:1;pointer-events:auto}.cell{height:14px;min-width:14px;padding:1px}.tab{padding:2px 5px 2px 3px}' +
  '.card,.chip,.notes{background:var(--paper);border:1px solid var(--line-strong);border-radius:8px;box-shadow:0 2px 10px rgb(0 0 0/.22);pointer-events:auto}.card,.chip{position:fixed}' +
  '.card{width:340px;max-width:calc(100vw - 12px);overflow:auto;overscroll-behavior:contain;padding:10px 12px}.item+.item{border-top:1px solid var(--line);margin-top:10px;padding-top:10px}' +
  '.what{display:flex;gap:7px;padding-right:26px}.what>svg{margin-top:2px}.what span,.soft,.value,li{unicode-bidi:isolate}.soft{color:var(--ink-soft);font-size:13px;margin-top:4px}.value{font-weight:650}' +
  '.change{display:grid;grid-template-columns:auto 1fr;gap:0 8px;margin-top:6px}dt{color:var(--ink-soft)}' +
  '.acts{display:flex;flex-wrap:wrap;gap:6px;margin-top:8px}.first{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}input{flex:1 1 160px;min-width:0}' +
  '.x{position:absolute;top:6px;right:6px;padding:4px;min-height:0;border:0}' +
  '.chip{display:flex;max-width:calc(100vw - 16px);font-size:13px;touch-action:none;user-select:none;inset:auto 10px 10px auto}.chip[data-corner^=top]{top:10px;bottom:auto}.chip[data-corner$=left]{left:10px;right:auto}' +
  '.chip>button{border:0;min-height:32px;padding:3px 8px}.chip .grip{cursor:move;padding:3px 5px;color:var(--ink-soft)}.chip .all{display:flex;flex-wrap:wrap;align-items:center;gap:0 12px;text-align:left;padding:5px 6px}' +
  '.chip>.part{padding:6px 4px 6px 10px}.part{display:inline-flex;align-items:center;gap:4px}' +
  '.notes{display:none;position:absolute;right:0;bottom:100%;width:max-content;max-width:min(340px,calc(100vw - 16px));padding:8px 12px;list-style:none}.chip:is(:hover,:focus-within) .notes{display:block}.chip[data-corner^=top] .notes{bottom:auto;top:100%}.chip[data-corner$=left] .notes{right:auto;left:0}' +
  '.aim{position:fixed;inset:0;cursor:crosshair;pointer-events:auto;outline:0}.hint{position:absolute;top:8px;left:50%;transform:translateX(-50%);max-width:calc(100vw - 16px);padding:6px 12px;border-radius:8px;font:14px/1.4 \'Segoe UI\',system-ui,sans-serif;color:var(--accent-ink);background:var(--accent)}' +
  '.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}';
