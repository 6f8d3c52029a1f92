import { describe, expect, test } from 'vitest';
import { mostPackCharacters, readPackText, readSchoolPack } from '../../lib/school/read-pack.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { readTaughtClasses, writeTaughtClasses } from '../../lib/school/taught-classes.ts';

describe('school pack', () => {
  test('what a school leaves out is as in the standard pack', () => {
    expect(readSchoolPack({ format: 1 })).toEqual({ pack: standardPack, problems: [], wrong: [], unknown: [] });
  });

  test('a wrong pack is refused with the places that are wrong', () => {
    expect(readSchoolPack({ format: 1, profile: { addressStyle: 'long' }, mayFill: 'yes' })).toMatchObject({ pack: null, wrong: ['profile.addressStyle', 'mayFill'] });
    expect(readSchoolPack({ format: 1, decision: {} }).problems).toEqual([{ path: 'decision.so', why: 'missing' }]);
    expect(readSchoolPack('x').wrong).toEqual(['.']);
    expect(readPackText('{"format":')).toBeNull();
  });

  test('a newer format is refused whole, and says so', () => {
    expect(readSchoolPack({ format: 2, school: { name: 1 } })).toEqual({ pack: null, problems: [{ path: 'format', why: 'newer' }], wrong: ['format'], unknown: [] });
  });

  test('keys that are not known are told and left out; the rest is taken', () => {
    const { pack, unknown } = readSchoolPack({ format: 1, colour: 'red', school: { name: 'THCS A', motto: 'x' }, roadmap: [{ target: 'x', percent: 20, note: 1 }] });
    expect(pack?.school.name).toBe('THCS A');
    expect(unknown).toEqual(['colour', 'school.motto', 'roadmap.0.note']);
    expect(pack).not.toHaveProperty('colour');
  });

  test('a document without end is refused by its size, a list by its length, a text by its own', () => {
    const hamlets = Array.from({ length: 400_000 }, (_, index) => `Thôn ${index}`);
    const text = JSON.stringify({ format: 1, profile: { hamlets } });
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(readPackText(text)?.problems).toEqual([{ path: '.', why: 'tooBig' }]);
    expect(mostPackCharacters).toBeLessThan(text.length);
    expect(readSchoolPack({ format: 1, profile: { hamlets: hamlets.slice(0, 5001) } }).problems).toEqual([{ path: 'profile.hamlets', why: 'tooMany' }]);
    expect(readSchoolPack({ format: 1, school: { name: 'x'.repeat(301) } }).problems).toEqual([{ path: 'school.name', why: 'tooLong' }]);
  });

  test('a script in a name is a text like any other, and a key of an object’s own changes no object', () => {
    const name = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    expect(readSchoolPack({ format: 1, school: { name } }).pack?.school.name).toBe(name);
    readPackText('{"format":1,"__proto__":{"polluted":true},"enumerations":{"__proto__":["x"]}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a host is a name, not an address', () => {
    const hosts = (host: string) => readSchoolPack({ format: 1, hosts: [host] }).wrong;
    for (const right of ['diem.thcsminhthuan.edu.vn', '*.truong.vn']) expect(hosts(right)).toEqual([]);
    for (const wrong of ['https://a.vn', 'a.vn/x', '*', '*.vn.', 'localhost', '<all_urls>', 'a.vn:80']) expect(hosts(wrong)).toEqual(['hosts.0']);
  });
});

describe('classes a teacher teaches', () => {
  test('one a line; what is wrong is given back, what is right is kept', () => {
    const { teaches, wrong } = readTaughtClasses('7a Toán\nLớp 8B: Khoa học tự nhiên\n\nToán 7A\n10A1 - Ngữ văn');
    expect(teaches).toEqual([{ lop: '7A', mon: 'Toán' }, { lop: '8B', mon: 'Khoa học tự nhiên' }, { lop: '10A1', mon: 'Ngữ văn' }]);
    expect(wrong).toEqual(['Toán 7A']);
    expect(readTaughtClasses(writeTaughtClasses(teaches)).teaches).toEqual(teaches);
  });
});
