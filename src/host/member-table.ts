import { answeredMembers } from './api-object';
import './members/workbook';

/** Objects that office.js makes on its own account. */
const internalTypes: readonly string[] = [
  'AddinInternalService',
  'AppRuntimeService',
  'CustomFunctions',
];

/** Members that office.js uses on its own account, or under another name than the public one. */
function isInternal(member: string): boolean {
  return member.startsWith('_') || member === 'gridlines';
}

/** The members that the host answers, with the ExcelApi version of each, as a Markdown table. */
export function memberTable(): string {
  const rows = [...answeredMembers.entries()]
    .filter(([type]) => !internalTypes.includes(type))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, members]) => {
      const names = [...members]
        .filter(([name]) => !isInternal(name))
        .map(([name, since]) => `\`${name}\` ${since}`);
      return `| ${type} | ${names.join(', ')} |`;
    });
  return ['| class | members, with the ExcelApi version of each |', '| --- | --- |', ...rows].join(
    '\n',
  );
}
