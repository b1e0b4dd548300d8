const DAY = 86_400_000;

/** The number of an ISO day, counted from 1970. */
export function dayOf(iso) {
  return Date.parse(`${iso}T00:00Z`) / DAY;
}

/** A window from one day to another, written as coarsely as the server would write it. */
export function windowOf(first, last) {
  const [from, to] = [first, last].map((day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10));
  const letters = last - first > 3652 ? 4 : last - first > 91 ? 7 : 10;
  return `${from.slice(0, letters)}/${to.slice(0, letters)}`;
}
