import type { SheetRow } from '../records/sheet.ts';
import { foldAccents } from '../vietnamese/text.ts';
import { looseKey } from '../vietnamese/tone-key.ts';
import { birthKey, codeKey } from './same-value.ts';

/** Why a pair was made: the code, name and birth date, or because the person said so. */
export type Ground = 'code' | 'name-birth' | 'confirmed';
/** Why a pair is only asked about. */
export type Doubt = 'no-birth' | 'birth-differs' | 'name-differs' | 'not-alone';

export interface Pair {
  a: number;
  b: number;
  by: Ground;
}
/** A pupil who may be another: rows of both sides, never paired unless the person says so. */
export interface Question {
  a: number;
  b: number;
  why: Doubt;
}
/** What the person answered about two rows. */
export interface Answer {
  a: number;
  b: number;
  same: boolean;
}

export interface Matching {
  pairs: Pair[];
  questions: Question[];
  onlyA: number[];
  onlyB: number[];
}

interface Who {
  code: string;
  national: string[];
  name: string;
  folded: string;
  birth: string;
}

const whoOf = (row: SheetRow): Who => ({
  code: codeKey(row.maHocSinh ?? row.values['maHocSinh']),
  national: [codeKey(row.values['maMoet']), codeKey(row.values['soDinhDanh'])],
  name: looseKey(row.pupil ?? row.values['hoTen'] ?? ''),
  folded: foldAccents(row.pupil ?? row.values['hoTen'] ?? '').replace(/[^a-z]/g, ''),
  birth: birthKey(row.values['ngaySinh']),
});

/**
 * Who is who on two lists: by a code that both bear, else by name and birth date where only one pupil on each side has
 * them. Two rows whose codes differ are never one pupil, whatever is answered. Everything doubtful is asked. `ownCodes`:
 * the two lists give pupils codes of their own (two platforms), so that only the nation's codes can be compared.
 */
export function matchPupils(rowsA: readonly SheetRow[], rowsB: readonly SheetRow[], answers: readonly Answer[] = [], ownCodes = false): Matching {
  const [a, b] = [rowsA.map(whoOf), rowsB.map(whoOf)];
  const codesOf = ({ code, national }: Who) => (ownCodes ? national : [code, ...national]);
  const differ = (x: Who, y: Who) => codesOf(x).some((code, kind) => code !== '' && codesOf(y)[kind] !== '' && codesOf(y)[kind] !== code);
  const freeA = new Set(a.keys());
  const freeB = new Set(b.keys());
  const pairs: Pair[] = [];
  const take = (at: number, other: number, by: Ground) => {
    pairs.push({ a: at, b: other, by });
    freeA.delete(at);
    freeB.delete(other);
  };
  const refused = new Set(answers.filter(({ same }) => !same).map((one) => `${one.a} ${one.b}`));
  const may = (at: number, other: number) => freeA.has(at) && freeB.has(other) && !refused.has(`${at} ${other}`) && !differ(a[at] as Who, b[other] as Who);

  for (const one of answers) if (one.same && may(one.a, one.b)) take(one.a, one.b, 'confirmed');
  for (let kind = 0; kind < (ownCodes ? 2 : 3); kind++) {
    const [inA, inB] = [a, b].map((list) => groupBy(list, (who) => codesOf(who)[kind] ?? ''));
    for (const [code, own] of inA ?? []) {
      const other = inB?.get(code);
      if (own.length === 1 && other?.length === 1 && may(own[0] as number, other[0] as number)) take(own[0] as number, other[0] as number, 'code');
    }
  }
  const [namedA, namedB] = [a, b].map((list) => groupBy(list, ({ name, birth }) => (name === '' || birth === '' ? '' : `${name} ${birth}`)));
  for (const [key, own] of namedA ?? []) {
    const other = namedB?.get(key);
    if (own.length === 1 && other?.length === 1 && may(own[0] as number, other[0] as number)) take(own[0] as number, other[0] as number, 'name-birth');
  }

  const questions: Question[] = [];
  const alike = groupBy(b, ({ folded }) => folded);
  for (const at of freeA) {
    const own = a[at] as Who;
    const found = (alike.get(own.folded) ?? []).filter((other) => may(at, other)).flatMap((other) => {
      const why = doubtOf(own, b[other] as Who);
      return why === null ? [] : [{ a: at, b: other, why }];
    });
    questions.push(...(found.length > 1 ? found.map((one) => ({ ...one, why: 'not-alone' as const })) : found));
  }
  const asked = new Map<number, number>();
  for (const { b: other } of questions) asked.set(other, (asked.get(other) ?? 0) + 1);
  for (const question of questions) if ((asked.get(question.b) ?? 0) > 1) question.why = 'not-alone';
  pairs.sort((x, y) => x.a - y.a);
  const inQuestion = (side: 'a' | 'b') => new Set(questions.map((one) => one[side]));
  const [askedA, askedB] = [inQuestion('a'), inQuestion('b')];
  return { pairs, questions, onlyA: [...freeA].filter((at) => !askedA.has(at)), onlyB: [...freeB].filter((at) => !askedB.has(at)) };
}

/** Null: nothing speaks for it that they are one. */
function doubtOf(x: Who, y: Who): Doubt | null {
  const sameName = x.name === y.name;
  if (x.birth === '' || y.birth === '') return sameName ? 'no-birth' : null;
  if (x.birth === y.birth) return sameName ? 'not-alone' : 'name-differs';
  return sameName ? 'birth-differs' : null;
}

function groupBy(list: readonly Who[], key: (who: Who) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, who] of list.entries()) {
    const name = key(who);
    if (name === '') continue;
    const group = groups.get(name);
    if (group) group.push(at);
    else groups.set(name, [at]);
  }
  return groups;
}
