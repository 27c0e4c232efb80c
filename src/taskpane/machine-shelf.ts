/** In a frame of another site even asking for it may be refused. */
export function machineShelf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
