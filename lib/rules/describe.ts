import type { Finding } from '../records/finding.ts';
import { fill, type Language } from '../records/words.ts';
import type { Rule } from './rule.ts';
import { runnerMessages } from './runner-messages.ts';

/**
 * The sentence a teacher reads for a finding; it names the next act. `{value}` and `{suggestion}` are always at hand.
 * `rule` is the finding's rule; a finding of a rule this version does not know is described by its id.
 */
export function describeFinding(finding: Finding, rule: Rule | undefined, language: Language): string {
  const message = rule?.messages[finding.message] ?? runnerMessages[finding.message];
  if (!message) return finding.rule;
  return fill(message[language], { value: finding.value ?? '', suggestion: finding.suggestion ?? '', ...finding.params });
}
