import { FilePage } from './file/file-page';
import './file/file-page.css';
import { followTheme } from './view/follow-theme';
import './view/pane.css';

declare const baophuVersion: string;

followTheme(() => null);
const element = document.getElementById('page');
if (element !== null) new FilePage(element, baophuVersion);
