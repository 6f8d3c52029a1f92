import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { severityWords } from '../components/help/help.words.ts';
import { tagWords } from '../lib/records/mark-words.ts';
import type { RuleFile } from '../lib/rules/help-examples.ts';

/**
 * Writes docs/quy-tac.md, the teachers' list of what is checked, from the rule files themselves. Run after a rule has
 * changed: `node scripts/build-rule-docs.ts`; a test compares the file with what this makes.
 */
const root = path.resolve(import.meta.dirname, '..');
export const ruleDocsPath = path.join(root, 'docs/quy-tac.md');

const areas: Record<string, string> = {
  profile: 'Hồ sơ học sinh',
  class: 'So trong cả lớp',
  gradebook: 'Sổ điểm',
  summary: 'Tổng kết, chuyên cần, rèn luyện',
};

export async function ruleDocs(): Promise<string> {
  const parts = await Promise.all(
    Object.entries(areas).map(async ([area, title]) => {
      const folder = path.join(root, 'lib/rules', area);
      const names = readdirSync(folder).filter((name) => name.endsWith('.ts')).sort();
      const files = await Promise.all(names.map((name) => import(pathToFileURL(path.join(folder, name)).href) as Promise<Partial<RuleFile>>));
      return [`## ${title}`, ...files.flatMap(({ rule }) => (rule ? [describe(rule)] : []))].join('\n\n');
    }),
  );
  return [
    '# Soát kiểm tra những gì',
    'Tệp này được viết ra từ chính các tệp quy tắc (`node scripts/build-rule-docs.ts`). Dấu … trong câu báo là chỗ ghi giá trị trên trang. Ví dụ của từng quy tắc ở trang trợ giúp trong tiện ích.',
    ...parts,
  ].join('\n\n') + '\n';
}

/** What stands in a message's places is only known on a page: … is shown for it. */
function describe(rule: RuleFile['rule']): string {
  const basis = rule.basis.map(({ source, quote }) => (quote ? `${source}: “${quote}”` : source)).join('; ');
  return [
    `### ${rule.title.vi}`,
    `\`${rule.id}\` · ${tagWords[rule.tag].vi}${basis ? ` · Căn cứ: ${basis}` : ''}`,
    rule.help.vi,
    Object.values(rule.messages).map((message) => `- **${severityWords[message.severity].vi.split(' –')[0]}**: ${message.vi.replaceAll(/\{\w+\}/g, '…')}`).join('\n'),
  ].join('\n\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(ruleDocsPath, await ruleDocs());
