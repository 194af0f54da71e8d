/**
 * Measures times in milliseconds.
 */
/** Runs `work` a number of times; returns its last value and the median time. */
export function measureTime<T>(rounds: number, work: () => T): { value: T; ms: number } {
  const times: number[] = [];
  for (let round = 1; ; round += 1) {
    const start = performance.now();
    const value = work();
    times.push(performance.now() - start);
    if (round >= rounds) return { value, ms: percentile(times, 50) };
  }
}

/** Returns the time of each call, in the order of the inputs, after `warmUp` unmeasured calls. */
export function measureEach<T>(
  inputs: readonly T[],
  work: (input: T) => void,
  warmUp = 20,
): number[] {
  for (const input of inputs.slice(0, warmUp)) work(input);
  return inputs.map((input) => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
}

/**
 * Returns the milliseconds of CPU that this process needed for each call, which other work on the
 * machine does not change; after `warmUp` unmeasured calls.
 */
export function measureCpuOfEach<T>(
  inputs: readonly T[],
  work: (input: T) => void,
  warmUp = 20,
): number[] {
  for (const input of inputs.slice(0, warmUp)) work(input);
  return inputs.map((input) => {
    const start = process.cpuUsage();
    work(input);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}

/** Returns the nearest-rank percentile (0-100), or NaN when there are no times. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil((share / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
