import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPackText } from '../../lib/school/read-pack.ts';
import { managedSchema, managedSchemaPath, packSchema, packSchemaPath } from '../../scripts/build-schemas.ts';

const example = readFileSync(new URL('../../docs/vi-du/thcs-minh-thuan.json', import.meta.url), 'utf8');

describe('schemas of the school pack', () => {
  test('the files are what the one Zod schema says', () => {
    expect(readFileSync(packSchemaPath, 'utf8')).toBe(packSchema());
    expect(readFileSync(managedSchemaPath, 'utf8')).toBe(managedSchema());
  });

  test('the example of THCS Minh Thuận is read whole, nothing in it is unknown, and S4’s roadmap stands in it', () => {
    const reading = readPackText(example);
    expect(reading).toMatchObject({ problems: [], unknown: [] });
    expect(reading?.pack?.roadmap?.map(({ percent }) => percent)).toEqual([100, 30, 25, 25, 25, 30, 40, 20, 50, 50, 50]);
  });

  test('the example fits both schemas, a wrong type neither', () => {
    const ajv = new Ajv2020({ strict: false });
    const [pack, managed] = [ajv.compile(JSON.parse(packSchema())), ajv.compile(JSON.parse(managedSchema()))];
    const document = JSON.parse(example) as Record<string, unknown>;
    expect([pack(document), managed({ pack: document })]).toEqual([true, true]);
    const wrong = { ...document, mayFill: 'yes' };
    expect([pack(wrong), managed({ pack: wrong })]).toEqual([false, false]);
  });

  test('in the browser’s schema each node has one type and nothing the browser does not know', () => {
    const known = ['type', 'title', 'description', 'properties', 'items', 'additionalProperties'];
    const look = (node: Record<string, unknown>, at: string): string[] => [
      ...(typeof node['type'] === 'string' ? [] : [`${at}: no type`]),
      ...Object.keys(node).filter((key) => !known.includes(key)).map((key) => `${at}: ${key}`),
      ...Object.entries((node['properties'] ?? {}) as Record<string, Record<string, unknown>>).flatMap(([key, each]) => look(each, `${at}.${key}`)),
      ...(['items', 'additionalProperties'].flatMap((key) => (node[key] ? look(node[key] as Record<string, unknown>, `${at}.${key}`) : []))),
    ];
    expect(look(JSON.parse(managedSchema()) as Record<string, unknown>, '')).toEqual([]);
  });
});
