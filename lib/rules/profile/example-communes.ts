import { readCommuneTable } from '../../vietnamese/communes.ts';

/** A few lines of the real commune table, for examples. */
export const exampleCommunes = readCommuneTable({
  format: 1,
  provinces: [
    {
      name: 'Ninh Bình',
      old: ['Hà Nam', 'Nam Định', 'Ninh Bình'],
      districts: ['1:Vụ Bản', '2:Yên Khánh'],
      communes: ['xMinh Tân|0:=,Cộng Hòa,Minh Thuận', 'xVụ Bản|0:Gôi,Kim Thái,Tam Thanh', 'xYên Khánh|1:=', 'pNam Định|'],
    },
    { name: 'Hưng Yên', old: ['Hưng Yên', 'Thái Bình'], districts: [], communes: ['xMinh Thọ', 'xTiên Hưng'] },
  ],
});
