import type { Snapshot } from '../checklists/fingerprint.ts';
import { fieldWords } from '../records/fields.ts';
import { noContext, sheetKinds, type Sheet } from '../records/sheet.ts';

/**
 * The values that a person saw when they ticked, as sheets to compare with. Particulars of profiles are kept as digests and
 * cannot be shown: those documents are left out.
 */
export function sheetsOfSnapshot({ documents }: Snapshot): Sheet[] {
  return documents.flatMap(({ document, rows }): Sheet[] => {
    const [platform = '', kindName = '', namHoc = '', lop = '', mon = '', term = ''] = document.split('|');
    const kind = sheetKinds.find((one) => one === kindName);
    if (!kind || kind === 'profile' || kind === 'roster') return [];
    const keys = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
    return [{
      ...noContext,
      kind,
      platform: platform || null,
      namHoc: namHoc || null,
      lop: lop || null,
      mon: mon || null,
      hocKy: /^[123]$/.test(term) ? (Number(term) as 1 | 2 | 3) : null,
      health: 'recognised',
      why: [],
      unrecognised: [],
      columns: keys.map((key) => ({ key, label: fieldWords(key).vi, source: 'header', required: false })),
      rows: rows.map(({ who, pupil, values }) => {
        // A row without a code is known by name and birth date: "lê an 05/03/2014".
        const born = /\s(\d{1,2}\/\d{1,2}\/\d{4})(?: #\d+)?$/.exec(who)?.[1];
        return { pupil, maHocSinh: /^\S*\d\S*$/.test(who) ? who : null, values: { ...(born ? { ngaySinh: born } : {}), ...values } };
      }),
      total: null,
    }];
  });
}
