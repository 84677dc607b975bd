// want time n log n
// want space n
interface Meeting { start: number; end: number; }
type Event = { time: number; delta: 1 | -1 };
export const minRooms = (meetings: Meeting[]): number => {
  const events: Event[] = meetings.flatMap(({ start, end }) => [
    { time: start, delta: 1 as const },
    { time: end, delta: -1 as const },
  ]);
  events.sort((a, b) => a.time - b.time || a.delta - b.delta);
  let rooms = 0, best = 0;
  for (const { delta } of events) {
    rooms += delta;
    best = Math.max(best, rooms);
  }
  return best;
};
