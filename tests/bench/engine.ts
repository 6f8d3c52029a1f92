import { readPage } from '../page/read.ts';
import { allRules } from '../../lib/rules/all.ts';
import { exampleFacts } from '../../lib/rules/examples.ts';
import { runRules } from '../../lib/rules/run.ts';

/** What Soát does with a page between opening it and knowing what is wrong: reads it and runs every rule. */
function soat() {
  const { sheets } = readPage(document, location);
  const read = performance.now();
  const findings = sheets.flatMap((sheet) => runRules(allRules, sheet, exampleFacts));
  return { sheets, findings, rules: performance.now() - read };
}

Object.assign(window, { soat });
