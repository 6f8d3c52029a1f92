/** Does something once the stirring has rested for `quiet` milliseconds, and after `most` at the latest. */
export function settle(act: () => void, quiet: number, most: number) {
  let timer = 0;
  let since = 0;
  return {
    stir(): void {
      const now = performance.now();
      if (timer === 0) since = now;
      clearTimeout(timer);
      timer = window.setTimeout(
        () => {
          timer = 0;
          act();
        },
        Math.max(0, Math.min(quiet, since + most - now)),
      );
    },
    stirring: () => timer !== 0,
    stop(): void {
      clearTimeout(timer);
      timer = 0;
    },
  };
}
