import { sharing as en } from '../../locales/en/sharing';
import { textsIn } from '../../locales/locale';
import { sharing as vi } from '../../locales/vi/sharing';

/** Texts about sharing out, which are loaded with the views that show them. */
export const saySharing = textsIn({ vi, en });
