import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { allRules } from '../lib/rules/all.ts';
import { schoolPackSchema } from '../lib/school/pack.ts';
import { partWords } from '../lib/school/pack-words.ts';

/**
 * Writes docs/quy-dinh.schema.json (the school pack, for editors) and public/managed_schema.json (what Chrome and Edge
 * need in order to hand on a policy), both from the one Zod schema. Run after the pack has changed:
 * `node scripts/build-schemas.ts`; a test compares the files with what this makes.
 */
const root = path.resolve(import.meta.dirname, '..');
export const packSchemaPath = path.join(root, 'docs/quy-dinh.schema.json');
export const managedSchemaPath = path.join(root, 'public/managed_schema.json');

type Node = { [key: string]: unknown; type?: string; properties?: Record<string, Node>; items?: Node; additionalProperties?: Node | boolean; anyOf?: Node[]; const?: unknown; enum?: unknown[] };

const text = (value: unknown) => JSON.stringify(value, null, 2) + '\n';

export function packSchema(): string {
  const schema = z.toJSONSchema(schoolPackSchema, { io: 'input', unrepresentable: 'any' }) as Node;
  return text({ ...schema, title: 'Soát: quy định của trường' });
}

/**
 * Chrome's subset: each node one `type`. Values are not narrowed here but by Zod when they arrive, since the browser
 * withholds a wrong value without a word, and Zod says where it is wrong.
 */
export function managedSchema(): string {
  const pack = narrow(z.toJSONSchema(schoolPackSchema, { io: 'input', unrepresentable: 'any' }) as Node, '');
  pack.properties!['rules']!.properties!['options'] = {
    type: 'object',
    properties: {
      ...Object.fromEntries(allRules.filter(({ options }) => Object.keys(options).length > 0).map(({ id, options }) => [id, typeOf(options)])),
      'D-10': { type: 'object', properties: { every: { type: 'string' }, weekday: { type: 'integer' } } },
      'D-11': { type: 'object', properties: { every: { type: 'string' } } },
    },
  };
  return text({
    type: 'object',
    properties: {
      pack: { ...pack, title: 'Quy định của trường', description: 'The school pack, the same document as the file a teacher would load; it is locked for the user.' },
      language: { type: 'string', title: 'Ngôn ngữ', description: '"vi" or "en"; locked for the user.' },
      quietFirstRun: { type: 'boolean', title: 'Bỏ phần chào lần đầu', description: 'No first-run pages.' },
    },
  });
}

function narrow(node: Node, at: string): Node {
  const one = node.anyOf?.find(({ type }) => type !== 'null') ?? node;
  const type = one.type === undefined || typeof one.type !== 'string' ? jsonType(one.const ?? one.enum?.[0] ?? '') : one.type;
  const words = partWords[at];
  const title = words ? { title: words.vi } : {};
  const under = (key: string) => (at === '' ? key : `${at}.${key}`);
  if (type === 'array') return { type, ...title, items: narrow(one.items ?? {}, `${at}[]`) };
  if (type !== 'object') return { type, ...title };
  if (one.properties) return { type, ...title, properties: Object.fromEntries(Object.entries(one.properties).map(([key, each]) => [key, narrow(each, under(key))])) };
  return { type, ...title, additionalProperties: narrow((one.additionalProperties || {}) as Node, `${at}[]`) };
}

const jsonType = (value: unknown) => (typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : typeof value === 'boolean' ? 'boolean' : 'string');

/** The type of a rule's options, told by their defaults; what is empty by default holds texts. */
function typeOf(value: unknown): Node {
  if (Array.isArray(value)) return { type: 'array', items: typeOf(value[0] ?? '') };
  if (value === null || typeof value !== 'object') return { type: jsonType(value) };
  const entries = Object.entries(value);
  return entries.length > 0
    ? { type: 'object', properties: Object.fromEntries(entries.map(([key, each]) => [key, typeOf(each)])) }
    : { type: 'object', additionalProperties: { type: 'string' } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(packSchemaPath, packSchema());
  writeFileSync(managedSchemaPath, managedSchema());
}
