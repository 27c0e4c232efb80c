import { ApiType, method, type HostObject } from './api-object';

/** What office.js tells the host on its own account, without the add-in asking for it. */
export interface ClientServices {
  /** `[[invocation id, whether it worked, value, error?], …]` */
  readonly functionResults: (results: unknown) => void;
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

const services: Readonly<Record<string, ApiType<ClientServices>>> = {
  'Microsoft.InternalService.AddinInternalService': addinServiceType,
  'Microsoft.ExcelServices.CustomFunctions': customFunctionsType,
};

/** Objects that the client makes by their type's name. */
export function clientService(typeName: string, target: ClientServices): HostObject | undefined {
  return services[typeName]?.of(target);
}
