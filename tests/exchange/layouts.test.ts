import { describe, expect, test } from 'vitest';
import * as layouts from './layouts.ts';
import { joinReports, keysOf, readings } from './read.ts';

const { bytesOf, nameOf, pupils } = layouts;
const place = ({ kind, lop, mon, hocKy, namHoc }: { kind: string; lop: string | null; mon: string | null; hocKy: number | null; namHoc: string | null }) => [kind, lop, mon, hocKy, namHoc];

for (const type of ['xlsx', 'xls'] as const) {
  describe(type, () => {
    test('VnEdu’s scorebook: every mark of every pupil, footer rows left out, names composed of two columns', async () => {
      const [table] = await readings(bytesOf(layouts.vneduBook(), type));
      const [sheet] = table?.sheets ?? [];
      expect(sheet && place(sheet)).toEqual(['gradebook', '7A', 'TOÁN HỌC', 2, '2025-2026']);
      expect(sheet?.health).toBe('recognised');
      expect(sheet?.rows.map(({ pupil, maHocSinh, values }) => [pupil?.normalize('NFC'), maHocSinh, ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'tbhk'].map((key) => values[key])])).toEqual(
        pupils.map((one) => [nameOf(one), one.ma, [...one.tx, one.gk, one.ck, one.tb]]),
      );
    });

    test('VnEdu’s year: averages under “Đánh giá lại” are not the real ones', async () => {
      const [table] = await readings(bytesOf(layouts.vneduYear(), type));
      const [sheet] = table?.sheets ?? [];
      expect(sheet && place(sheet)).toEqual(['gradebook', '7A', 'TOÁN', 2, '2025-2026']);
      expect(sheet?.rows[0]?.values).toMatchObject({ maMoet: '3600000001', tbhk1: '7,0', tbhk2: '8,6', tbcn: '8,0', 'danhGiaLai.tbhk': '5,5', danhGiaLai: '6,0' });
      expect(sheet?.unrecognised).toEqual([]);
    });

    test('VnEdu’s reports of single pupils make one gradebook for each subject; marks in one cell stand apart', async () => {
      const all = await readings(bytesOf(layouts.vneduReports(), type));
      const books = joinReports(all.flatMap(({ sheets }) => sheets));
      expect(books.map((sheet) => [sheet.mon, sheet.lop, sheet.hocKy, sheet.rows.length, keysOf(sheet)])).toEqual([
        ['Toán', '7A', 1, 3, 'hoTen maHocSinh tx1 tx2 tx3 tx4 gk ck tbhk'],
        ['Giáo dục thể chất', '7A', 1, 3, 'hoTen maHocSinh tx1 tx2 gk ck tbhk'],
      ]);
      expect(books[0]?.rows[2]?.values).toMatchObject({ tx1: '10', tx2: '9', tx3: '9', tx4: '10', tbhk: '9,7' });
    });

    test('primary summaries: pupils are read, levels are said to be not understood', async () => {
      const [vnedu] = await readings(bytesOf(layouts.vneduPrimary(), type));
      expect(vnedu?.sheets[0]?.rows.map(({ maHocSinh }) => maHocSinh)).toEqual(pupils.map(({ ma }) => ma));
      expect(vnedu?.sheets[0]).toMatchObject({ health: 'degraded', lop: '3A' });
      expect(vnedu?.sheets[0]?.unrecognised).toContain('Môn học và HĐGD › Toán › Điểm KTĐK');
      const [csdl] = await readings(bytesOf(layouts.csdlResults(), type));
      expect(csdl?.sheets[0]?.rows[0]?.values).toMatchObject({ hoTen: nameOf(pupils[0]!), lenLop: 'x', khenThuong: 'HTXS' });
      expect(csdl?.sheets[0]?.unrecognised).toHaveLength(3);
    });

    test('sheets without pupils are said, not passed over', async () => {
      expect((await readings(bytesOf(layouts.csdlBySubject(), type))).map(({ sheets, why }) => [sheets.length, why.map(({ id }) => id)])).toEqual([[0, ['header-not-found']], [0, ['header-not-found']]]);
    });

    test('the ministry’s list: profiles by class, birth dates out of serial numbers, catalogues left aside', async () => {
      const [list, ...catalogues] = await readings(bytesOf(layouts.csdlList(), type));
      expect(list?.sheets[0]).toMatchObject({ kind: 'roster', health: 'recognised', lop: '7A', namHoc: '2025-2026' });
      expect(list?.sheets[0]?.rows.map(({ values }) => values['ngaySinh'])).toEqual(['05/03/2014', '06/03/2014', '07/03/2014']);
      expect(list?.sheets[0]?.rows[0]?.values).toMatchObject({ soDinhDanh: '36314000001', 'hoKhau.tinh': 'Ninh Bình', 'me.hoTen': 'Trần Thị Mẹ', 'cha.namSinh': '1985' });
      expect(catalogues.every(({ sheets }) => sheets.length === 0)).toBe(true);
    });

    test('marks for the ministry: header of two rows without merged cells, column numbers are no pupil', async () => {
      const [table] = await readings(bytesOf(layouts.csdlMarks(), type));
      const [sheet] = table?.sheets ?? [];
      expect(sheet && place(sheet)).toEqual(['gradebook', '7A', 'TOÁN', 1, '2025-2026']);
      expect(keysOf(sheet)).toBe('lop maHocSinh soDinhDanh hoTen ngaySinh tx1 tx2 tx3 tx4 gk ck');
      expect(sheet?.rows).toHaveLength(3);
      expect(sheet?.why.map(({ id, params }) => [id, params?.['label']])).toEqual([['column-absent', 'ĐTBmhk']]);
    });

    test('SMAS: the sheet that can be read, hidden columns no marks, two columns of one name said', async () => {
      const [temp, book] = await readings(bytesOf(layouts.smasBook(), type));
      expect(temp).toMatchObject({ sheets: [], why: [{ id: 'header-not-found' }] });
      const [sheet] = book?.sheets ?? [];
      expect(sheet && place(sheet)).toEqual(['gradebook', '7A', 'TOÁN', 2, '2025-2026']);
      expect(sheet?.rows.map(({ pupil, maHocSinh, values }) => [pupil, maHocSinh, values['gk']])).toEqual(pupils.map((one) => [nameOf(one), one.ma, 'T']));
      expect(sheet?.why.map(({ id }) => id)).toContain('two-columns-one-key');
    });

    test('absences and health: what is known is read, the rest is said', async () => {
      const [absences] = await readings(bytesOf(layouts.vneduAbsences(), type));
      expect(absences?.sheets[0]).toMatchObject({ health: 'degraded', lop: '7A', unrecognised: ['Hình thức', 'Ngày 24/11'] });
      const [health] = await readings(bytesOf(layouts.healthList(), type));
      expect(health?.sheets[0]).toMatchObject({ lop: '7A', unrecognised: ['Bệnh về mắt'] });
      expect(health?.sheets[0]?.rows[0]?.values).toMatchObject({ canNang: '42', chieuCao: '150', bietBoi: 'Có' });
    });
  });
}
