import 'element-ui/lib/theme-chalk/index.css';
import { ConfigProvider, Form, Input, Select, Table, Tabs } from 'antd';
import DataTable from 'datatables.net';
import ElementUI from 'element-ui';
import jqGrid from 'free-jqgrid/dist/jquery.jqgrid.min.js?url';
import jQuery from 'jquery';
import { createElement as h } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import Vue from 'vue';
import { at } from './load.ts';
import { readPage, remembering, sweepAll } from './read.ts';

/** Pages drawn by the libraries that school platforms use, so that the reader meets a DOM nobody here wrote. */
const place = at('https://dongbo.csdl.edu.vn/x');
const { signal } = new AbortController();
let box: HTMLElement;
let root: Root | null = null;
beforeEach(() => {
  box = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

const pupils = Array.from({ length: 45 }, (_, nth) => ({ key: `25012345${String(nth).padStart(2, '0')}`, stt: nth + 1, hoTen: `Trần Thị ${String.fromCharCode(65 + (nth % 26))}${nth >= 26 ? 'a' : ''}n`, ngaySinh: `0${(nth % 9) + 1}/03/2014`, danToc: 'Kinh', tonGiao: 'Không' }));
const frames = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

describe('Element UI', () => {
  test('a form in a dialog: drawn lists, dates, radios, ticks, stars drawn by style, a hidden tab', async () => {
    Vue.use(ElementUI);
    const mount = box.appendChild(document.createElement('div'));
    const item = (create: typeof Vue.prototype.$createElement, label: string, control: unknown, required = false) => create('el-form-item', { props: { label, required } }, [control as string]);
    const input = (create: typeof Vue.prototype.$createElement, value: string) => create('el-input', { props: { value } });
    new Vue({
      render: (create) => create('el-dialog', { props: { visible: true, title: 'Chỉnh sửa thông tin học sinh', modalAppendToBody: false } }, [
        create('el-form', { props: { labelWidth: '200px' } }, [
          item(create, 'Họ tên', input(create, 'Trần Thị An'), true),
          item(create, 'Ngày sinh', create('el-date-picker', { props: { value: new Date(2014, 2, 5), format: 'dd/MM/yyyy' } }), true),
          item(create, 'Giới tính', create('el-radio-group', { props: { value: 1 } }, [create('el-radio', { props: { label: 1 } }, 'Nam'), create('el-radio', { props: { label: 0 } }, 'Nữ')])),
          item(create, 'Dân tộc', create('el-select', { props: { value: 1 } }, [create('el-option', { props: { label: 'Kinh', value: 1 } })]), true),
          item(create, 'Khu vực', create('el-select', { props: { value: '', placeholder: 'Chọn' } }, [create('el-option', { props: { label: 'KV1', value: 1 } })])),
          item(create, 'Tôn giáo', input(create, 'Không')),
          create('el-checkbox', { props: { value: true } }, 'Đội viên'),
          create('el-tabs', { props: { value: 'a' } }, [
            create('el-tab-pane', { props: { label: 'Liên hệ', name: 'a' } }, [item(create, 'Số điện thoại liên hệ', input(create, '0912345678'))]),
            create('el-tab-pane', { props: { label: 'Gia đình', name: 'b' } }, [
              item(create, 'Họ tên mẹ', input(create, 'Lê Thị Thu')),
              item(create, 'Quan hệ', create('el-select', { props: { value: '', placeholder: 'Chọn' } }, [create('el-option', { props: { label: 'Bà', value: 1 } })])),
            ]),
          ]),
        ]),
      ]),
    }).$mount(mount);
    await frames();
    const [sheet] = readPage(document, place).sheets;
    expect(sheet?.rows[0]?.values).toEqual({ hoTen: 'Trần Thị An', ngaySinh: '05/03/2014', gioiTinh: 'Nam', danToc: 'Kinh', khuVuc: '', tonGiao: 'Không', doiVien: 'Có', dienThoai: '0912345678', 'me.hoTen': 'Lê Thị Thu', 'giamHo.quanHe': '' });
    expect(sheet?.columns.filter(({ required }) => required).map(({ key }) => key)).toEqual(['hoTen', 'ngaySinh', 'danToc']);
    expect(sheet?.columns.filter(({ tab }) => tab).map(({ key, tab }) => [key, tab])).toEqual([['me.hoTen', 'Gia đình'], ['giamHo.quanHe', 'Gia đình']]);
    expect(sheet?.why).toEqual([]);
  });
});

describe('Ant Design', () => {
  test('a form: lists drawn as boxes, fields by their labels', async () => {
    root = createRoot(box);
    root.render(h(ConfigProvider, null, h(Form, { initialValues: { danToc: 1, hoTen: 'Trần Thị An', quanHe: 1 } },
      h(Form.Item, { label: 'Họ và tên', name: 'hoTen', required: true }, h(Input)),
      h(Form.Item, { label: 'Ngày sinh', name: 'ngaySinh' }, h(Input)),
      h(Form.Item, { label: 'Dân tộc', name: 'danToc', rules: [{ required: true }] }, h(Select, { options: [{ value: 1, label: 'Kinh' }] })),
      h(Form.Item, { label: 'Tôn giáo', name: 'tonGiao' }, h(Select, { placeholder: 'Chọn tôn giáo', options: [{ value: 1, label: 'Không' }] })),
      h(Form.Item, { label: 'Quê quán', name: 'queQuan' }, h(Input)),
      h(Tabs, { items: [{ key: '1', label: 'Khác', children: h(Form.Item, { label: 'Khu vực', name: 'khuVuc' }, h(Input)) }, { key: '2', label: 'Gia đình', forceRender: true, children: [h(Form.Item, { key: 'cha', label: 'Họ tên cha', name: 'cha' }, h(Input)), h(Form.Item, { key: 'quanHe', label: 'Quan hệ', name: 'quanHe' }, h(Select, { options: [{ value: 1, label: 'Bà' }] }))] }] }),
    )));
    await expect.poll(() => readPage(document, place).sheets.length).toBe(1);
    await frames();
    const [sheet] = readPage(document, place).sheets;
    expect(sheet?.rows[0]?.values).toEqual({ hoTen: 'Trần Thị An', ngaySinh: '', danToc: 'Kinh', tonGiao: '', queQuan: '', khuVuc: '', 'cha.hoTen': '', 'giamHo.quanHe': 'Bà' });
    expect(sheet?.columns.filter(({ tab }) => tab).map(({ key, tab }) => [key, tab])).toEqual([['cha.hoTen', 'Gia đình'], ['giamHo.quanHe', 'Gia đình']]);
    expect(sheet?.columns.filter(({ required }) => required).map(({ key }) => key)).toEqual(['hoTen', 'danToc']);
  });

  test('a table that builds only the rows in view is whole after a sweep', async () => {
    root = createRoot(box);
    const columns = [['stt', 'STT'], ['hoTen', 'Họ và tên'], ['ngaySinh', 'Ngày sinh'], ['danToc', 'Dân tộc']].map(([dataIndex, title]) => ({ dataIndex, title, key: dataIndex, width: 150 }));
    root.render(h(Table, { virtual: true, columns, dataSource: pupils, pagination: false, scroll: { x: 600, y: 250 } } as object));
    const read = remembering(() => readPage(document, place));
    await expect.poll(() => document.querySelectorAll('.ant-table-row').length).toBeGreaterThan(0);
    await expect.poll(() => read().sheets[0]?.rows.length ?? 0).toBeGreaterThan(0);
    await frames();
    expect(read().sheets[0]?.health).toBe('degraded');
    await sweepAll(document, signal, read);
    const [sheet] = read().sheets;
    expect(sheet?.rows.map(({ pupil }) => pupil)).toEqual(pupils.map(({ hoTen }) => hoTen));
    expect(sheet?.rows.map(({ maHocSinh }) => maHocSinh)).toEqual(pupils.map(({ key }) => key));
    expect(sheet?.why).toEqual([]);
  }, 30_000);
});

test('DataTables: one page of two is said to be one', () => {
  box.setHTMLUnsafe(`<table><thead><tr><th>STT</th><th>Họ và tên</th><th>Ngày sinh</th><th>Dân tộc</th></tr></thead><tbody>${pupils.map((pupil) => `<tr><td>${pupil.stt}</td><td>${pupil.hoTen}</td><td>${pupil.ngaySinh}</td><td>${pupil.danToc}</td></tr>`).join('')}</tbody></table>`);
  new DataTable(box.querySelector('table') as HTMLTableElement, { pageLength: 25, language: { info: 'Hiển thị _START_-_END_ của _TOTAL_ học sinh' } });
  const [sheet] = readPage(document, place).sheets;
  expect([sheet?.kind, sheet?.health, sheet?.rows.length, sheet?.total]).toEqual(['roster', 'degraded', 25, 45]);
  expect(sheet?.why.map(({ id }) => id)).toEqual(['rows-not-seen']);
});

test('jqGrid: header and rows in tables of their own, a frozen group header', async () => {
  Object.assign(window, { jQuery, $: jQuery });
  await new Promise((done) => document.head.appendChild(Object.assign(document.createElement('script'), { src: jqGrid, onload: done })));
  const table = box.appendChild(document.createElement('table'));
  (jQuery(table) as unknown as { jqGrid(options: object): void }).jqGrid({
    datatype: 'local', data: pupils, rowNum: 100, height: 200, cmTemplate: { width: 120 },
    colModel: [{ name: 'stt', label: 'STT' }, { name: 'hoTen', label: 'Họ và tên' }, { name: 'ngaySinh', label: 'Ngày sinh' }, { name: 'danToc', label: 'Dân tộc' }, { name: 'an', label: 'Mã ẩn', hidden: true }],
  });
  const [sheet] = readPage(document, place).sheets;
  expect([sheet?.kind, sheet?.health, sheet?.rows.length]).toEqual(['roster', 'recognised', 45]);
  expect(sheet?.rows[44]?.values).toEqual({ hoTen: pupils[44]?.hoTen, ngaySinh: pupils[44]?.ngaySinh, danToc: 'Kinh' });
});
