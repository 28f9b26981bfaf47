/** Makes this thread's `Date` follow the host's clock: milliseconds ahead, one 64-bit float, shared. */
export function followHostClock(offset: SharedArrayBuffer): void {
  const cell = new Float64Array(offset);
  const machineNow = Date.now;
  const now = () => Math.floor(machineNow() + (cell[0] ?? 0));
  globalThis.Date = new Proxy(Date, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}
