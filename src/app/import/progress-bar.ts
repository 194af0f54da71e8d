/** A bar of progress on standard error: drawn anew on a terminal, a line each tenth elsewhere. */

const WIDTH = 30;
const STEPS = 10;

export interface ProgressBar {
  /** @param done how many are done; @param label what was done last */
  show(done: number, label: string): void;
  /** Ends the line of the bar. */
  end(): void;
}

/** Creates a bar for a number of files. One file alone has none. */
export function createProgressBar(
  total: number,
  isTerminal: boolean,
  write: (text: string) => void,
): ProgressBar {
  let lastStep = -1;
  return {
    show: (done, label) => {
      if (total < 2) return;
      const filled = Math.round((done / total) * WIDTH);
      const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`;
      if (isTerminal) {
        write(`\r\u001b[2K${bar} ${label.slice(-60)}`);
        return;
      }
      const step = Math.floor((done / total) * STEPS);
      if (step > lastStep) write(`${bar}\n`);
      lastStep = step;
    },
    end: () => {
      if (total >= 2 && isTerminal) write('\n');
    },
  };
}
