import { paneLate as en } from '../../locales/en/pane-late';
import { paneLate as vi } from '../../locales/vi/pane-late';
import { addPaneTexts } from './pane-text';

addPaneTexts({ vi, en });

/** Views that nobody needs before the workbook has been read: in a script of their own. */
export { comparisonChoice } from './comparison-view';
export { addFiles, filesStep } from './files-view';
export { reportStep } from './report-step';
export { supportSection } from './support-section';
