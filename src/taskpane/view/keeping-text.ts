import { keeping as en } from '../../locales/en/keeping';
import { textsIn } from '../../locales/locale';
import { keeping as vi } from '../../locales/vi/keeping';

/** Texts about keeping periods, which are loaded with the views that show them. */
export const sayKeeping = textsIn({ vi, en });
