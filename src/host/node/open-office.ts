/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { EmbeddedExcel } from '../embedded-excel';

/** Where the pages load office.js from; its folder answers for the other scripts. */
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1.1/hosted/';

const dist = join(
  dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')),
  'dist',
);

const compiled = new Map<string, vm.Script>();

/** Each of the package's scripts is compiled once; every host runs it anew. */
function script(name: string): vm.Script {
  let known = compiled.get(name);
  if (known === undefined) {
    known = new vm.Script(readFileSync(join(dist, name), 'utf8'), { filename: name });
    compiled.set(name, known);
  }
  return known;
}

/** The globals that office.js makes in its page. */
export interface OfficePage {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsGlobal;
}

/** `CustomFunctions` of office.js; @types/office-js leaves it to another package. */
export interface CustomFunctionsGlobal {
  readonly associate: (id: string, body: (...args: never[]) => unknown) => void;
  readonly Error: new (code: string, message?: string) => Error & { readonly code: string };
  readonly ErrorCode: Readonly<
    Record<'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber', string>
  >;
}

interface ScriptElement {
  src?: string;
  onload?: ((event: object) => void) | null;
  onerror?: ((event: object) => void) | null;
}

/**
 * A fresh, unmodified office.js in front of the host, in a page without a screen: a `node:vm` context
 * with the few stubs that it needs. Resolves when `Office.onReady` does.
 */
export async function openOffice(host: EmbeddedExcel): Promise<OfficePage> {
  const page = vm.createContext(pageGlobals(host));
  const head = {
    appendChild: (element: ScriptElement): ScriptElement => {
      loadInto(page, element);
      return element;
    },
  };
  const scripts = [{ src: `${officeAddress}office.js`, getAttribute: () => null }];
  page.document = {
    readyState: 'complete',
    head,
    body: head,
    cookie: '',
    hasFocus: () => true,
    addEventListener: () => undefined,
    getElementById: () => null,
    getElementsByTagName: (tag: string) =>
      tag === 'head' ? [head] : tag === 'script' ? scripts : [],
    createElement: () => ({ setAttribute: () => undefined, getAttribute: () => null, style: {} }),
  };
  script('office.js').runInContext(page);
  const office = page as unknown as OfficePage;
  await office.Office.onReady();
  return office;
}

function loadInto(page: vm.Context, element: ScriptElement): void {
  const name =
    element.src?.startsWith(officeAddress) === true ? element.src.slice(officeAddress.length) : '';
  // Telemetry is not part of the package that we load.
  if (!name.startsWith('excel-win32') && !name.endsWith('office_strings.js')) return;
  setTimeout(() => {
    script(name).runInContext(page);
    element.onload?.({});
  }, 0);
}

function pageGlobals(host: EmbeddedExcel): Record<string, unknown> {
  const globals: Record<string, unknown> = {
    external: host.seam,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    Event,
    history: {},
    name: '',
    navigator: { userAgent: 'embedded', language: 'en' },
    location: {
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
      pathname: '/taskpane.html',
      origin: 'https://localhost',
      href: 'https://localhost/taskpane.html',
      search: '',
      hash: '',
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  for (const self of ['window', 'self', 'top', 'parent']) globals[self] = globals;
  return globals;
}
