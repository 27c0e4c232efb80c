import { ApiType, method, text, type HostObject } from './api-object';

/** What office.js tells the host on its own account, without the add-in asking for it. */
export interface ClientServices {
  /** `[[invocation id, whether it worked, value, error?], …]` */
  readonly functionResults: (results: unknown) => void;
  /** What the add-in's page is asked to be: `Visible`, or `Background` when its pane is closed. */
  readonly runtime: { state: string };
}

/** Ready for ribbon actions: the host delivers them whenever it is told to. */
const addinServiceType = new ApiType<ClientServices>('AddinInternalService', {
  notifyActionHandlerReady: method('1.1', () => null),
});

const customFunctionsType = new ApiType<ClientServices>('CustomFunctions', {
  _SetOsfControlContainerReadyForCustomFunctions: method('1.1', () => null),
  setInvocationArrayResults: method('1.1', (services, [results]) => {
    services.functionResults(results);
  }),
});

/** `Office.addin.showAsTaskpane` and `hide`. */
const appRuntimeType = new ApiType<ClientServices>('AppRuntimeService', {
  getAppRuntimeState: method('1.1', ({ runtime }) => runtime.state),
  setAppRuntimeState: method('1.1', ({ runtime }, [state]) => {
    runtime.state = text(state, 'state');
  }),
});

const services: Readonly<Record<string, ApiType<ClientServices>>> = {
  'Microsoft.InternalService.AddinInternalService': addinServiceType,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntimeType,
  'Microsoft.ExcelServices.CustomFunctions': customFunctionsType,
};

/** Objects that the client makes by their type's name. */
export function clientService(typeName: string, target: ClientServices): HostObject | undefined {
  return services[typeName]?.of(target);
}
