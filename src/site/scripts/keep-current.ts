const INTERVAL_MS = 10 * 60_000;

/** Shows what depends on the clock: now, every ten minutes, and when a page is come back to. */
export function keepCurrent(show: (now: Date) => void): void {
  const showNow = () => show(new Date());
  showNow();
  setInterval(showNow, INTERVAL_MS);
  addEventListener('pageshow', showNow);
  document.addEventListener('visibilitychange', showNow);
}
