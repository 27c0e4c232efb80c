import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import './workbench.css';
import { Workbench } from './workbench';

const root = document.getElementById('workbench');
if (root !== null) void new Workbench(root).start();
