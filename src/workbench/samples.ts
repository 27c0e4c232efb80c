/** The workbooks to try Baophu on (`assets/samples`), the first is shown at the start. */
export const samples = [
  'giao-thuy-2024-06',
  'can-tho-2024-04',
  'can-tho-2025-10',
  'cam-thuy-2025-10',
  'multi-period',
  'legacy-fonts',
] as const;

export type Sample = (typeof samples)[number];

export function isSample(name: string): name is Sample {
  return samples.some((sample) => sample === name);
}

/** @throws Error when the server does not give it */
export async function sampleBytes(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(`/samples/${sample}.xlsx`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
