export function manifestFor(xml: string, origin?: string): string;
