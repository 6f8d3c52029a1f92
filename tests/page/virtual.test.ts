import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { afterEach, describe, expect, test } from 'vitest';
import { at, load, unload } from './load.ts';
import { readPage, remembering, sweepAll } from './read.ts';

const place = at('https://smas.edu.vn/x');
const { signal } = new AbortController();
afterEach(() => {
  unload();
  document.getElementById('grid')?.remove();
});

const pupils = Array.from({ length: 45 }, (_, nth) => ({ stt: nth + 1, hoTen: `Nguyễn Văn ${String.fromCharCode(65 + (nth % 26))}${nth >= 26 ? 'a' : ''}n`, marks: Array.from({ length: 12 }, (_, one) => String((nth + one) % 10)) }));

/** A list that builds only the rows in view, in a box stretched to the height of all. */
const virtualPage = `<h2>Sổ điểm môn Toán lớp 7A học kỳ 1</h2>
<div style="display:flex">${['STT', 'Họ và tên', 'TX1', 'GK', 'CK', 'ĐTBmhk'].map((head) => `<div style="width:120px">${head}</div>`).join('')}</div>
<div id="scroller" style="height:200px;overflow:auto"><div id="space" style="height:${pupils.length * 30}px;position:relative"></div></div>`;

function draw(page: Document): void {
  const scroller = page.getElementById('scroller') as HTMLElement;
  const space = page.getElementById('space') as HTMLElement;
  const from = Math.floor(scroller.scrollTop / 30);
  space.replaceChildren(...pupils.slice(from, from + 8).map((pupil, nth) => {
    const row = page.createElement('div');
    row.style.cssText = `display:flex;position:absolute;top:${(from + nth) * 30}px;height:30px`;
    row.append(...[String(pupil.stt), pupil.hoTen, ...pupil.marks.slice(0, 4)].map((text) => {
      const cell = page.createElement('div');
      cell.style.width = '120px';
      cell.textContent = text;
      return cell;
    }));
    return row;
  }));
}

describe('a list that builds only what is in view', () => {
  test('says so, remembers what was scrolled past, and is whole after a sweep that leaves it where it was', async () => {
    const page = await load(virtualPage);
    const scroller = page.getElementById('scroller') as HTMLElement;
    scroller.addEventListener('scroll', () => draw(page));
    draw(page);
    const read = remembering(() => readPage(page, place));
    const first = read().sheets[0];
    expect(first?.rows.length).toBe(8);
    expect(first?.why.map(({ id }) => id)).toContain('rows-in-view-only');
    scroller.scrollTop = 300;
    draw(page);
    expect(read().sheets[0]?.rows.length).toBe(16);
    await sweepAll(page, signal, read);
    expect(scroller.scrollTop).toBe(300);
    const whole = read();
    expect(whole.sheets[0]?.rows.map(({ pupil }) => pupil)).toEqual(pupils.map(({ hoTen }) => hoTen));
    expect(whole.sheets[0]?.health).toBe('recognised');
    // A pupil out of view has no element, one in view has.
    expect(whole.locate(0, 0, 'tx1')).toBeNull();
    expect(whole.locate(0, 12, 'tx1')?.textContent).toBe(pupils[12]?.marks[0]);
  });

  test('a list that draws its rows empty and fills them frames later is waited for by a sweep', async () => {
    const page = await load(virtualPage);
    const scroller = page.getElementById('scroller') as HTMLElement;
    let turn = 0;
    scroller.addEventListener('scroll', async () => {
      const mine = ++turn;
      draw(page);
      const cells = [...page.querySelectorAll<HTMLElement>('#space > div > div:nth-child(n+3)')];
      const texts = cells.map(({ textContent }) => textContent);
      for (const cell of cells) cell.textContent = '';
      // Column by column, one more every second frame.
      for (let column = 0; column < 4; column++) {
        for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
        if (mine !== turn) return;
        cells.forEach((cell, nth) => nth % 4 === column && (cell.textContent = texts[nth] ?? ''));
      }
    });
    draw(page);
    const read = remembering(() => readPage(page, place));
    await sweepAll(page, signal, read);
    expect(read().sheets[0]?.rows.map(({ values }) => [values['tx1'], values['tbhk']])).toEqual(pupils.map(({ marks }) => [marks[0], marks[3]]));
  });

  test('a cell that is not drawn yet was not read: it is no empty mark, and what was read of it before stays', async () => {
    const heads = ['STT', 'Họ và tên', 'TX1', 'GK', 'CK', 'ĐTBmhk'];
    const cells = (role: string, texts: readonly string[]) => `<div role="row">${texts.map((text, at) => `<div role="${role}" aria-colindex="${at + 1}">${text}</div>`).join('')}</div>`;
    const page = await load(`<h2>Sổ điểm môn Toán lớp 7A học kỳ 1</h2><div role="grid" aria-rowcount="41">${cells('columnheader', heads)}${pupils.slice(0, 6).map(({ stt, hoTen, marks }) => cells('gridcell', [String(stt), hoTen, ...marks.slice(0, 4)])).join('')}</div>`);
    const read = remembering(() => readPage(page, place));
    expect(read().sheets[0]?.rows[3]?.values['tx1']).toBe(pupils[3]?.marks[0]);
    for (const nth of [3, 5]) page.querySelectorAll('[role=row]')[nth + 1]?.querySelector('[aria-colindex="3"]')?.remove();
    expect(readPage(page, place).sheets[0]?.rows.map(({ values }) => values['tx1'])).toEqual(pupils.slice(0, 6).map(({ marks }, nth) => (nth === 3 || nth === 5 ? undefined : marks[0])));
    expect(readPage(page, place).sheets[0]?.why.map(({ id }) => id)).toContain('cells-not-seen');
    expect(read().sheets[0]?.rows[3]?.values['tx1']).toBe(pupils[3]?.marks[0]);
  });

  test('what was remembered of one class is not given to another', async () => {
    const page = await load(virtualPage);
    draw(page);
    const read = remembering(() => readPage(page, place));
    expect(read().sheets[0]?.rows.length).toBe(8);
    (page.querySelector('h2') as Element).textContent = 'Sổ điểm môn Toán lớp 7B học kỳ 1';
    (page.getElementById('scroller') as Element).scrollTop = 600;
    draw(page);
    expect(read().sheets[0]?.rows.length).toBe(8);
  });
});

describe('AG Grid', () => {
  test('rows and columns that exist only in view are all read by a sweep', async () => {
    ModuleRegistry.registerModules([AllCommunityModule]);
    const box = document.createElement('div');
    box.id = 'grid';
    box.style.cssText = 'width:600px;height:300px';
    document.body.append(box);
    const heads = ['TX1', 'TX2', 'TX3', 'TX4', 'ĐĐGgk', 'ĐĐGck', 'ĐTBmhk', 'Nhận xét'];
    await new Promise<void>((ready) => {
      createGrid(box, {
        columnDefs: [{ headerName: 'STT', field: 'stt', pinned: 'left', width: 60 }, { headerName: 'Họ và tên', field: 'hoTen', pinned: 'left', width: 160 }, ...heads.map((headerName, one) => ({ headerName, width: 150, valueGetter: ({ data }: { data?: (typeof pupils)[number] }) => data?.marks[one] }))],
        rowData: pupils,
        onFirstDataRendered: () => ready(),
      });
    });
    const read = remembering(() => readPage(document, place));
    const first = read().sheets[0];
    expect(first?.kind).toBe('gradebook');
    expect(first?.health).toBe('degraded');
    expect(first?.rows.length).toBeLessThan(45);
    await sweepAll(document, signal, read);
    const whole = read().sheets[0];
    expect(whole?.rows.length).toBe(45);
    expect(whole?.columns.map(({ key }) => key).sort()).toEqual(['ck', 'gk', 'hoTen', 'nhanXet', 'tbhk', 'tx1', 'tx2', 'tx3', 'tx4']);
    expect(whole?.why).toEqual([]);
    expect(whole?.rows.map(({ pupil, values }) => [pupil, values['tx1'], values['ck']])).toEqual(pupils.map(({ hoTen, marks }) => [hoTen, marks[0], marks[5]]));
  }, 60_000);
});

test('tabs whose content exists only once opened are opened by a sweep, and the one in view is in view again', async () => {
  const page = await load(`<div role="tablist"><div role="tab" id="t0" aria-selected="true">Thông tin chung</div><div role="tab" id="t1" aria-selected="false">Gia đình</div></div><div id="panel"></div><button id="luu">Lưu</button>`);
  const tab = (nth: number) => page.getElementById(`t${nth}`) as HTMLElement;
  const panes = [['Họ và tên', 'Ngày sinh', 'Dân tộc', 'Tôn giáo', 'Quê quán'], ['Họ tên mẹ', 'Năm sinh mẹ', 'Nghề nghiệp mẹ', 'Họ tên cha']];
  const open = (nth: number) => {
    tab(0).ariaSelected = String(nth === 0);
    tab(1).ariaSelected = String(nth === 1);
    (page.getElementById('panel') as Element).replaceChildren(...(panes[nth] ?? []).map((label) => {
      const box = page.createElement('div');
      box.append(label, Object.assign(page.createElement('input'), { value: label === 'Họ và tên' ? 'Lê An' : 'x' }));
      return box;
    }));
  };
  let pressed = 0;
  page.getElementById('luu')?.addEventListener('click', () => pressed++);
  for (const nth of [0, 1]) tab(nth).addEventListener('click', () => open(nth));
  open(0);
  const read = remembering(() => readPage(page, place));
  read();
  await sweepAll(page, signal, read);
  const [sheet] = read().sheets;
  expect(sheet?.columns.map(({ key }) => key)).toEqual(['hoTen', 'ngaySinh', 'danToc', 'tonGiao', 'queQuan', 'me.hoTen', 'me.namSinh', 'me.ngheNghiep', 'cha.hoTen']);
  expect(tab(0).ariaSelected).toBe('true');
  expect(pressed).toBe(0);
});
