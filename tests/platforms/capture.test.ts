import { afterEach, describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../lib/page/snapshot.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { captureOf, type Capture } from '../../lib/recognition/capture.ts';
import { isSubject } from '../../lib/recognition/meaning.ts';
import { fold } from '../../lib/recognition/phrases.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { at, load, unload } from '../page/load.ts';
import { classOf } from '../practice-school/pupils.ts';
import { commentBook, scoredBook, summaryRows } from '../practice-school/marks.ts';
import { classList } from '../practice-school/smas/class-list.ts';
import { gradebook } from '../practice-school/smas/gradebook.ts';
import { profile } from '../practice-school/smas/profile.ts';
import { signing } from '../practice-school/smas/signing.ts';
import { summary } from '../practice-school/smas/summary.ts';
import { cases } from './cases.ts';

afterEach(unload);

type Page = { name: string; html: string; address: string };

function captured(page: Document, address: string, seed = 'one'): Capture & { sheets: Sheet[] } {
  const { snapshot } = takeSnapshot(page);
  const recognition = recognise(snapshot, at(address));
  return { ...captureOf(snapshot, recognition, at(address), seed), sheets: recognition.sheets };
}

/** Everything of a reading but the values. */
const structure = (sheets: readonly Sheet[]) =>
  sheets.map(({ kind, health, why, columns, unrecognised, rows, lop, mon, hocKy, namHoc, total }) => ({
    kind, health, why: why.map(({ id }) => id), unrecognised, rows: rows.length, lop, mon, hocKy, namHoc, total,
    columns: columns.map(({ key, label, required, tab, hidden, source }) => ({ key, label, required, tab, hidden, source })),
  }));

/** Roots of a page: itself and its open shadow roots. */
function rootsOf(page: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page];
  for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}

const structural = /^(class|style|colspan|rowspan|role|type|scope|aria-(row|col)\w*|row-index|data-rowindex|charset)$/;

/** All texts of a page and of its attributes, folded, each between spaces. */
function textsOf(page: Document): string[] {
  const texts: string[] = [];
  for (const root of rootsOf(page)) {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'style' || element.localName === 'script') continue;
      for (const { name, value } of element.attributes) if (!structural.test(name)) texts.push(value);
      for (const node of element.childNodes) if (node.nodeType === 3) texts.push((node as Text).data);
    }
  }
  return texts.map((text) => ` ${fold(text)} `).filter((text) => text.trim() !== '');
}

/** What is said of many: levels, marks, yes and no, classes, subjects, semesters and years. */
const shared = /^(dat|chua dat|tot|kha|gioi|trung binh|yeu|nam|nu|co|khong|kinh|tay|muong|thai|nung|viet nam|dang hoc|da ky|chua ky|da nop|chua nop|phat giao|\d|10|\d \d|hoc ky( \w+)?|hk( \w+)?|ca nam|(lop )?\d+ [a-z]+( \d+)?|khoi \d+|20\d\d|20\d\d 20\d\d|duoc len lop|len lop)$/;

/** What stood in a value, a name cell, a hidden input or a parameter of the address. */
function secretsOf(page: Document, address: string, sheets: readonly Sheet[]): string[] {
  const secrets: string[] = [];
  const labels = new Set<string>();
  for (const { columns, unrecognised, mon } of sheets) {
    for (const { label } of columns) for (const part of label.split(' › ')) labels.add(fold(part));
    for (const label of unrecognised) labels.add(fold(label));
    if (mon) labels.add(fold(mon));
  }
  for (const root of rootsOf(page)) {
    for (const option of root.querySelectorAll('option')) labels.add(fold(option.text));
    for (const label of root.querySelectorAll('label,th,button')) labels.add(fold(label.textContent ?? ''));
    for (const input of root.querySelectorAll<HTMLInputElement>('input:not([type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea')) secrets.push(input.value);
  }
  for (const { rows, columns } of sheets) {
    for (const row of rows) {
      for (const { key } of columns) if (!/^(lop|khoi|mon|namHoc|hocKy)$/.test(key)) secrets.push(row.values[key] ?? '');
      secrets.push(row.pupil ?? '', row.maHocSinh ?? '');
    }
  }
  secrets.push(...new URL(address).searchParams.values());
  return [...new Set(secrets.filter((text) => !isSubject(text)).map((text) => fold(text)))].filter((text) => text.length >= 3 && !shared.test(text) && !labels.has(text));
}

async function held({ html, address }: Page): Promise<{ leaked: string[]; secrets: number; again: unknown; before: unknown }> {
  const page = await load(html);
  const capture = captured(page, address);
  const secrets = secretsOf(page, address, capture.sheets);
  unload();
  const copy = await load(capture.html);
  const texts = textsOf(copy);
  const leaked = secrets.filter((secret) => texts.some((text) => text.includes(` ${secret} `)));
  return { leaked, secrets: secrets.length, again: structure(recognise(takeSnapshot(copy).snapshot, at(address)).sheets), before: structure(capture.sheets) };
}

const pupils = classOf('7A', 7, 42, 7);
const scored = scoredBook(pupils, 4, 71);
const book = { txCount: 4, result: 'ĐTBmhk' } as const;
const practice: Page[] = [
  classList(pupils, []), profile(pupils, []), signing(pupils), summary(summaryRows(pupils, { Toán: scored }, 76), []),
  gradebook({ ...book, id: 'smas/gradebook', path: 'SoDiem', mon: 'Toán', classes: [{ lop: '7A', rows: scored, plants: [] }] }),
  gradebook({ ...book, id: 'smas/comment', path: 'SoDiemNhanXet', mon: 'Giáo dục thể chất', txCount: 2, result: 'Kết quả học kỳ', classes: [{ lop: '7A', rows: commentBook(pupils, 73), plants: [] }] }),
].map(({ id, html, address }) => ({ name: id, html: html.replace(/<script\b[^>]*><\/script>|<link\b[^>]*>/g, ''), address }));

describe('a capture holds nobody’s data and is read like the page', () => {
  test.each([...cases, ...practice] as readonly Page[])('$name', async (page) => {
    const { leaked, again, before } = await held(page);
    expect(leaked).toEqual([]);
    expect(again).toEqual(before);
  });
});
