/** When on its day an instant was, in a store's time zone: "this morning", "this afternoon" or "this evening". */
export function nameDayPart(at: string, timeZone: string): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(at)),
  );
  if (hour < 12) return 'this morning';
  return hour < 18 ? 'this afternoon' : 'this evening';
}
