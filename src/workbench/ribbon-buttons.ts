import type { Language } from '../locales/locale';

/** A button of the add-in on Excel's ribbon, as its manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of an icon of 16 pixels. */
  readonly icon: string | null;
  /** The action that it runs; null when it opens the pane. */
  readonly action: string | null;
}

/** The ribbon's buttons in the manifest's order; none when there is no manifest. */
export async function ribbonButtons(
  address: string,
  language: Language,
): Promise<readonly RibbonButton[]> {
  const response = await fetch(address);
  if (!response.ok) return [];
  const manifest = new DOMParser().parseFromString(await response.text(), 'text/xml');
  const texts = new Resources(manifest, language === 'vi' ? 'vi-VN' : 'en-US');
  return [...manifest.getElementsByTagName('ExtensionPoint')]
    .filter((point) => typeOf(point) === 'PrimaryCommandSurface')
    .flatMap((point) => [...point.getElementsByTagName('Control')])
    .filter((control) => typeOf(control) === 'Button')
    .map((control) => buttonOf(control, texts, address));
}

function buttonOf(control: Element, texts: Resources, address: string): RibbonButton {
  const icon = [...control.getElementsByTagName('bt:Image')].find(
    (image) => image.getAttribute('size') === '16',
  );
  return {
    id: control.getAttribute('id') ?? '',
    label: texts.of(child(control, 'Label')),
    tip: texts.of(child(child(control, 'Supertip'), 'Description')),
    icon: icon === undefined ? null : besideManifest(texts.of(icon), address),
    action: child(child(control, 'Action'), 'FunctionName')?.textContent ?? null,
  };
}

/** The add-in is served from elsewhere than its manifest says: the same path beside the manifest. */
function besideManifest(icon: string, address: string): string | null {
  if (!URL.canParse(icon)) return null;
  return new URL(`.${new URL(icon).pathname}`, new URL(address, location.href)).pathname;
}

function child(parent: Element | null, name: string): Element | null {
  return [...(parent?.children ?? [])].find((element) => element.tagName === name) ?? null;
}

function typeOf(element: Element): string | null {
  return element.getAttribute('xsi:type');
}

/** The texts and addresses that the rest of the manifest refers to, in one language. */
class Resources {
  private readonly values = new Map<string, string>();

  constructor(manifest: Document, locale: string) {
    for (const name of ['bt:Image', 'bt:Url', 'bt:String']) {
      for (const element of manifest.getElementsByTagName(name)) {
        const id = element.getAttribute('id');
        if (id === null) continue;
        const override = [...element.children].find(
          (other) => other.getAttribute('Locale') === locale,
        );
        const value = override?.getAttribute('Value') ?? element.getAttribute('DefaultValue');
        this.values.set(id, value ?? '');
      }
    }
  }

  of(element: Element | null): string {
    return this.values.get(element?.getAttribute('resid') ?? '') ?? '';
  }
}
