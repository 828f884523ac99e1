/** A line on standard error that says how far a long command is; silent unless somebody watches (standard error is a terminal). */
const intervalMs = 100;

export class Progress {
  private readonly isWatched = process.stderr.isTTY === true;
  private lastMs = 0;
  private isShown = false;

  /** `fraction` from 0 to 1. Cheap enough to call thousands of times a second. */
  show(fraction: number, what: string): void {
    if (!this.isWatched) return;
    const nowMs = Date.now();
    if (nowMs - this.lastMs < intervalMs) return;
    this.lastMs = nowMs;
    this.isShown = true;
    const percent = String(Math.floor(fraction * 100)).padStart(3);
    process.stderr.write(`\r\u001b[K${percent} %  ${what}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.isShown) process.stderr.write("\r\u001b[K");
    this.isShown = false;
  }
}
