import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Inspection } from '../../lib/rules/inspection.ts';
import { compare } from '../practice-school/compare.ts';
import { smas, smasProfile, smasScored } from '../practice-school/smas/index.ts';
import { expect, test } from './soat.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/inspect.mjs');

function inspect(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr: stderr.trim(), json: () => JSON.parse(stdout) as Inspection };
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'soat-inspect-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, body: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, body);
  return file;
};

test('a saved page: one JSON object with what was read, understood and found', () => {
  const run = inspect(write('so-diem.html', smasScored.html), '--as', smasScored.address);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const result = run.json();
  expect(Object.keys(result)).toEqual(['platform', 'sheets', 'findings', 'timings']);
  expect(result.platform).toBe('smas');
  expect(compare(result.findings, smasScored.expected)).toEqual({ missing: [], extra: [] });
  const [sheet] = result.sheets;
  expect(sheet).toMatchObject({ kind: 'gradebook', health: 'recognised', lop: '7A', mon: 'Toán', hocKy: 1, namHoc: '2026-2027', pupils: 42, total: 42 });
  expect(Object.keys(sheet!)).toEqual(['kind', 'health', 'why', 'lop', 'mon', 'hocKy', 'namHoc', 'pupils', 'total', 'fields', 'unrecognised', 'rows']);
  expect(sheet!.fields).toEqual(expect.arrayContaining(['maHocSinh', 'hoTen', 'ngaySinh', 'tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'tbhk', 'nhanXet']));
  expect(sheet!.rows[5]!.values).toMatchObject({ tx2: '75' });
  for (const finding of result.findings) {
    expect(Object.keys(finding)).toEqual(['rule', 'severity', 'tag', 'pupil', 'maHocSinh', 'field', 'value', 'suggestion', 'message']);
    expect(finding.maHocSinh).toMatch(/^\d{10}$/);
  }
  for (const part of ['read', 'check', 'show'] as const) expect(result.timings[part]).toBeGreaterThan(0);
});

test('a folder: its other files are served beside the page, a frame from another host too', () => {
  const files = Object.entries(smas.files).map(([name, { body }]) => [path.basename(name), body] as const);
  for (const [name, body] of files) write(`ThucHanh/${name}`, body);
  write('index.html', smasProfile.html);
  const run = inspect(folder, '--as', `${smasProfile.address}?ma=khong-co`);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(compare(run.json().findings, smasProfile.expected)).toEqual({ missing: [], extra: [] });

  write('index.html', `<!doctype html><title>Khung</title><iframe src="https://truong.smas.edu.vn/so/diem"></iframe>`);
  write('truong.smas.edu.vn/so/diem/index.html', smasScored.html);
  const framed = inspect(folder, '--as', 'https://smas.edu.vn/khung').json();
  expect(framed.sheets.filter(({ kind }) => kind === 'gradebook')).toHaveLength(1);
  expect(compare(framed.findings, smasScored.expected)).toEqual({ missing: [], extra: [] });
});

test('a school pack changes what is asked for', () => {
  const page = write('ho-so.html', smasScored.html);
  const pack = write('truong.json', JSON.stringify({ format: 1, version: 't', rules: { off: ['mark-form'] } }));
  const rules = inspect(page, '--as', smasScored.address, '--school', pack, '--role', 'gvcn').json().findings.map(({ rule }) => rule);
  expect(rules).not.toContain('mark-form');
  expect(rules).toContain('mark-missing');
});

test('an address of no known platform: nothing is read, and that is said', () => {
  const run = inspect(write('trang.html', smasScored.html), '--as', 'https://example.org/so-diem');
  expect(run.status).toBe(0);
  expect(run.json()).toMatchObject({ platform: null, sheets: [], findings: [] });
});

test('bad arguments: one line, status 2', () => {
  const page = write('trang.html', '<p>x');
  const damaged = write('hong.json', '{');
  const wrong = write('sai.json', JSON.stringify({ format: 1, profile: { addressStyle: 'khac' } }));
  mkdirSync(path.join(folder, 'trong'));
  const bad: string[][] = [
    [],
    [page],
    [page, '--as', 'smas'],
    [page, '--as', 'ftp://smas.edu.vn/x'],
    [path.join(folder, 'khong-co.html'), '--as', 'https://smas.edu.vn/x'],
    [path.join(folder, 'trong'), '--as', 'https://smas.edu.vn/x'],
    [page, page, '--as', 'https://smas.edu.vn/x'],
    [page, '--as', 'https://smas.edu.vn/x', '--khac'],
    [page, '--as', 'https://smas.edu.vn/x', '--role', 'vua'],
    [page, '--as', 'https://smas.edu.vn/x', '--settle', 'lau'],
    [page, '--as', 'https://smas.edu.vn/x', '--school', path.join(folder, 'khong-co.json')],
    [page, '--as', 'https://smas.edu.vn/x', '--school', damaged],
    [page, '--as', 'https://smas.edu.vn/x', '--school', wrong],
  ];
  for (const args of bad) {
    const { status, stdout, stderr } = inspect(...args);
    expect({ status, stdout, lines: stderr.split('\n').length }, args.join(' ')).toEqual({ status: 2, stdout: '', lines: 1 });
  }
  expect(inspect(page, '--as', 'https://smas.edu.vn/x', '--school', wrong).stderr).toContain('profile.addressStyle');
});
