// One by one: the whole set is five times as large as what the pane uses.
import '@fluentui/web-components/button.js';
import '@fluentui/web-components/progress-bar.js';
