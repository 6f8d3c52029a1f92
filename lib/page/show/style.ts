/** The colours of `components/theme.css`, for the part of Soát that stands in a platform's page. A test holds the two equal. */
export const light =
  '--paper:#ffffff;--raised:#f2f0ea;--ink:#1d1c19;--ink-soft:#57544c;--line:#d9d5ca;--line-strong:#8b867a;--accent:#14508c;--accent-ink:#ffffff;--accent-soft:#e3edf7;--loi:#b01e17;--loi-soft:#fbe9e7;--canXem:#8a5200;--canXem-soft:#fdf1dc;--chuaXacDinh:#5a4a8f;--chuaXacDinh-soft:#eeeaf8;--dat:#1a6b3a;--dat-soft:#e4f3e9;--boQua:#5c5a55;--boQua-soft:#edebe6;';
export const dark =
  '--paper:#222427;--raised:#2c2e32;--ink:#eceae4;--ink-soft:#b5b1a7;--line:#404247;--line-strong:#8d8f95;--accent:#8cbcf0;--accent-ink:#10243a;--accent-soft:#24364a;--loi:#ff9a90;--loi-soft:#45201d;--canXem:#f6bd62;--canXem-soft:#3f2f12;--chuaXacDinh:#c0b1f5;--chuaXacDinh-soft:#322b4d;--dat:#80d39c;--dat-soft:#173524;--boQua:#b8b4ab;--boQua-soft:#34353a;';

/**
 * An outline lies on the page's own ground, which may be light while the system is dark: its colours keep 3:1 on both.
 * Line styles differ too (solid, dashed, dotted), and every outline carries its icon.
 */
const outlines = '--o-loi:#d9403a;--o-canXem:#b26a00;--o-chuaXacDinh:#7d68c8;--o-dat:#2c8a50;--o-boQua:#7b7972;';

export const style = `
:host{${light}${outlines}color-scheme:light dark}
@media (prefers-color-scheme:dark){:host{${dark}}}
@media print{:host>*,.marks,.card,.chip{display:none!important}}
*{box-sizing:border-box;margin:0;padding:0}
.marks,.card,.chip{font:14px/1.4 'Segoe UI',system-ui,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums;color:var(--ink);text-align:left;letter-spacing:normal}
.marks{position:absolute;left:0;top:0;contain:layout style}
.box{position:absolute;left:0;top:0;border:2px solid var(--o-loi);border-radius:3px;pointer-events:none}
.box[data-mark=canXem]{border:2px dashed var(--o-canXem)}
.box[data-mark=chuaXacDinh]{border:2px dotted var(--o-chuaXacDinh)}
.box[data-mark=dat]{border-color:var(--o-dat)}
.box[data-mark=boQua]{border-color:var(--o-boQua)}
.box.here{border:2px solid var(--accent);outline:2px solid var(--paper)}
button{font:inherit;color:inherit;cursor:pointer;background:var(--paper);border:1px solid var(--line-strong);border-radius:6px;padding:3px 10px;min-height:28px}
button:hover{background:var(--raised)}
button:focus-visible,input:focus-visible,.icon:focus{outline:none;box-shadow:0 0 0 2px var(--paper),0 0 0 4px var(--accent)}
svg{flex:none;display:block;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
[data-mark=loi]>svg{color:var(--loi)}[data-mark=canXem]>svg{color:var(--canXem)}[data-mark=chuaXacDinh]>svg{color:var(--chuaXacDinh)}[data-mark=dat]>svg{color:var(--dat)}[data-mark=boQua]>svg{color:var(--boQua)}
.icon{position:absolute;left:0;top:0;display:flex;align-items:center;justify-content:center;gap:2px;height:18px;min-width:18px;min-height:0;padding:2px;border-radius:9px;font-size:11px;font-weight:650;line-height:1;pointer-events:auto;border-color:var(--line-strong)}
.icon.small{height:14px;min-width:14px;padding:1px;border-radius:7px}
.icon.tab{padding:2px 5px 2px 3px}
.card,.chip{position:fixed;background:var(--paper);border:1px solid var(--line-strong);border-radius:8px;box-shadow:0 2px 10px rgb(0 0 0/.22);pointer-events:auto}
.card{width:340px;max-width:calc(100vw - 12px);overflow:auto;overscroll-behavior:contain;padding:10px 12px;overflow-wrap:anywhere}
.item+.item{border-top:1px solid var(--line);margin-top:10px;padding-top:10px}
.what{display:flex;gap:7px;padding-right:26px}
.what>svg{margin-top:2px}
.what span,.soft,.value{unicode-bidi:isolate}
.soft{color:var(--ink-soft);font-size:13px;margin-top:4px}
.value{font-weight:650;white-space:pre-wrap}
.change{display:grid;grid-template-columns:auto 1fr;gap:0 8px;margin-top:6px}
.change dt{color:var(--ink-soft)}
.acts{display:flex;flex-wrap:wrap;gap:6px;margin-top:8px}
.acts .first{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.acts input{flex:1 1 160px;min-width:0;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line-strong);border-radius:6px;padding:3px 8px}
.x{position:absolute;top:6px;right:6px;padding:0;min-height:0;width:24px;height:24px;border:0;display:flex;align-items:center;justify-content:center}
.chip{display:flex;align-items:stretch;max-width:calc(100vw - 16px);font-size:13px;touch-action:none;user-select:none}
.chip[data-corner^=bottom]{bottom:10px}.chip[data-corner^=top]{top:10px}.chip[data-corner$=right]{right:10px}.chip[data-corner$=left]{left:10px}
.chip>button{border:0;border-radius:7px;min-height:32px;padding:3px 8px;display:flex;align-items:center}
.chip .grip{cursor:move;padding:3px 5px;color:var(--ink-soft)}
.chip .all{flex-wrap:wrap;gap:0 12px;text-align:left;padding:5px 6px}
.chip b{font-weight:650}
.part{display:inline-flex;align-items:center;gap:4px}
.notes{display:none;position:absolute;width:max-content;max-width:min(340px,calc(100vw - 16px));background:var(--paper);border:1px solid var(--line-strong);border-radius:8px;padding:8px 12px;box-shadow:0 2px 10px rgb(0 0 0/.22)}
.notes ul{list-style:none}
.notes li{unicode-bidi:isolate;overflow-wrap:anywhere}
.notes button{margin-top:6px}
.chip:is(:hover,:focus-within) .notes{display:block}
.chip[data-corner^=bottom] .notes{bottom:100%}.chip[data-corner^=top] .notes{top:100%}.chip[data-corner$=right] .notes{right:0}.chip[data-corner$=left] .notes{left:0}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.box{border-color:Mark}}
`;
