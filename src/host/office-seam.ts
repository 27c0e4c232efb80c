import type { EventSink } from './events';
import type { HostLocale } from './locale';
import { themeInfo, type OfficeTheme } from './office-theme';
import type { RequirementSets } from './requirement-sets';
import type { Ribbon } from './ribbon';
import type { RichApi } from './rich-api';

/** A COM array as office.js unpacks it. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items };
}

type Callback = (answer: unknown) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

/** What office.js finds as `window.external` inside Excel for Windows (office.js 1.1.110). */
export interface OfficeSeam {
  readonly GetHostInfo: () => string;
  readonly GetContext: () => Readonly<Record<string, () => unknown>>;
  readonly Execute: (id: number, params: unknown, callback: Callback) => void;
  readonly RegisterEvent: (
    id: number,
    targetId: string,
    handler: EventHandler,
    callback: Callback,
  ) => void;
  readonly UnregisterEvent: (id: number, targetId: string, callback: Callback) => void;
  readonly GetLoggingAllowed: () => boolean;
}

export interface SeamOptions {
  readonly richApi: RichApi;
  readonly events: EventSink;
  readonly ribbon: Ribbon;
  /** Language of Excel's own texts. */
  readonly displayLocale: HostLocale;
  readonly dataLocale: HostLocale;
  readonly sets: RequirementSets;
  readonly fileName: string;
  readonly theme: OfficeTheme;
  /** Whether pane, commands and functions share one page. */
  readonly sharedRuntime: boolean;
  /** The old document settings (`Office.context.document.settings`), by key, as JSON text. */
  readonly documentSettings: Map<string, string>;
}

/** Custom data, method, path, headers, the body as JSON, permission, flags, and more. */
type RichApiMessage = readonly [string, string, string, unknown, string, number, number];

/** Ids of `Execute` and `RegisterEvent`. */
const dispatch = { richApi: 93, commandCompleted: 94, richApiMessages: 33, command: 39 } as const;

/** Flags of the host info: a shared runtime, custom functions. */
const flags = { sharedRuntime: 1, customFunctions: 2 } as const;

/** `delayForCellEdit` in the flags of a request. */
const delayForCellEdit = 64;

export function officeSeam(options: SeamOptions): OfficeSeam {
  const { richApi, events, ribbon, sharedRuntime, displayLocale } = options;
  const context = contextOf(options);
  return {
    GetHostInfo: () => {
      const flag = sharedRuntime ? flags.sharedRuntime | flags.customFunctions : 0;
      return `excel$win32$16.01$${displayLocale.name}$embedded$$$${flag}`;
    },
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id, params, callback) => {
      if (id === dispatch.commandCompleted) {
        const [command, status] = params as readonly [string, number];
        ribbon.completed(command, status);
        callback(safeArray([0]));
        return;
      }
      if (id !== dispatch.richApi) {
        callback(safeArray([unsupported]));
        return;
      }
      const [message] = params as readonly [RichApiMessage];
      const [, , , , body, , requestFlags] = message;
      void richApi.answer(body, (requestFlags & delayForCellEdit) !== 0).then((answer) => {
        callback(safeArray([answer.status, 200, [], answer.body]));
      });
    },
    RegisterEvent: (id, _targetId, handler, callback) => {
      if (id === dispatch.richApiMessages) {
        events.listen((entries) => {
          handler(id, safeArray(entries.map(safeArray)));
        });
      }
      if (id === dispatch.command) {
        ribbon.listen((command) => {
          handler(id, safeArray(command));
        });
      }
      callback(0);
    },
    UnregisterEvent: (id, _targetId, callback) => {
      if (id === dispatch.richApiMessages) events.listen(null);
      if (id === dispatch.command) ribbon.listen(null);
      callback(0);
    },
  };
}

/** office.js' own code for a call that the host does not support. */
const unsupported = 5001;

function contextOf(options: SeamOptions): Readonly<Record<string, () => unknown>> {
  const { documentSettings, displayLocale, dataLocale, sets, fileName, theme } = options;
  const settings = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of documentSettings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      documentSettings.clear();
      for (const [index, key] of keys.entries()) documentSettings.set(key, values[index] ?? '');
    },
  };
  return {
    GetAppType: () => 4,
    GetSolutionRef: () => 'embedded',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => displayLocale.name,
    GetAppDataLocale: () => dataLocale.name,
    GetDocUrl: () => fileName,
    GetAppCapabilities: () => 2,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'embedded',
    GetInstanceId: () => 'embedded',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => '16.0.17928.20000',
    GetHostCustomMessage: () => 0,
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(themeInfo(theme)),
    GetSettings: () => settings,
  };
}
