import { canonical, keyOfRecord, type BackupBody, type TableRules, type Tables } from './backup.ts';

/** `replace`: afterwards all is as in the file. `merge`: of two that differ the newer one stays, and nothing goes. */
export const restoreModes = ['replace', 'merge'] as const;
export type RestoreMode = (typeof restoreModes)[number];

/** What a restore does to one table, counted, and what is to be written for it. */
export interface TablePlan {
  table: string;
  /** In the file and not here. */
  added: number;
  /** Here and in the file, not the same: the file's record takes the place. */
  changed: number;
  same: number;
  /** Here and not in the file: goes with `replace`, stays with `merge`. */
  onlyHere: number;
  /** Not the same, and the one here stays: it is newer (`merge`). */
  newerHere: number;
  /** Not the same, and neither says when it was written: the one here stays (`merge`). */
  undecided: number;
  put: unknown[];
  remove: string[];
  /** Records in the table afterwards. */
  after: number;
}

/** Plans a restore of checked records over what is stored now. Writes nothing. */
export function planRestore(present: Tables, { tables, damaged }: BackupBody, mode: RestoreMode, rules: TableRules): TablePlan[] {
  return Object.entries(rules).map(([table, rule]) => {
    const here = new Map((present[table] ?? []).map((record) => [keyOfRecord(record, rule), record]));
    const plan: TablePlan = { table, added: 0, changed: 0, same: 0, onlyHere: 0, newerHere: 0, undecided: 0, put: [], remove: [], after: 0 };
    const arriving = [...(tables[table] ?? []), ...(damaged[table] ?? [])];
    for (const record of arriving) {
      const key = keyOfRecord(record, rule);
      const mine = here.get(key);
      here.delete(key);
      if (mine === undefined) plan.added++;
      else if (canonical(mine) === canonical(record)) {
        plan.same++;
        continue;
      } else if (mode === 'merge') {
        const which = newerOf(mine, record, rule);
        if (which !== 'file') {
          plan[which]++;
          continue;
        }
        plan.changed++;
      } else plan.changed++;
      plan.put.push(record);
    }
    plan.onlyHere = here.size;
    if (mode === 'replace') plan.remove = [...here.keys()].filter((key) => key !== null);
    plan.after = arriving.length + (mode === 'merge' ? here.size : 0);
    return plan;
  });
}

/** A record that is damaged never takes the place of a whole one. */
function newerOf(mine: unknown, record: unknown, rule: TableRules[string]): 'file' | 'newerHere' | 'undecided' {
  const [mineWhole, wholeInFile] = [rule.accepts(mine), rule.accepts(record)];
  if (mineWhole !== wholeInFile) return wholeInFile ? 'file' : 'newerHere';
  const [at, inFile] = [rule.moment(mine), rule.moment(record)].map((moment) => (moment === null ? NaN : Date.parse(moment)));
  if (Number.isNaN(at!) || Number.isNaN(inFile!) || at === inFile) return 'undecided';
  return inFile! > at! ? 'file' : 'newerHere';
}

/** A restore that was looked at must be the one that is made: the same text when nothing changed meanwhile. */
export const planMark = (plan: readonly TablePlan[]): string =>
  canonical(plan.map(({ put, ...counted }) => ({ ...counted, put: put.map((record) => canonical(record)) })));
