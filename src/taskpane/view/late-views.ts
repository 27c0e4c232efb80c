/** Views that nobody needs before the workbook has been read: in a script of their own. */
export { comparisonChoice } from './comparison-view';
export { reportStep } from './report-step';
