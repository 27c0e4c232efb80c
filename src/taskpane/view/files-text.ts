import { files as en } from '../../locales/en/files';
import { textsIn } from '../../locales/locale';
import { files as vi } from '../../locales/vi/files';

/** Texts about files that are reported together, which are loaded with the views that show them. */
export const sayFiles = textsIn({ vi, en });
