// Values of dates (TIMEX3) as ranges of days.

const SEASONS = { SP: [2, 5], SU: [5, 8], FA: [8, 11], WI: [11, 14], Q1: [0, 3], Q2: [3, 6], Q3: [6, 9], Q4: [9, 12], H1: [0, 6], H2: [6, 12] };
const DAY = 86400000;

/** A range of time for a value, as [begin, end) in milliseconds UTC; null where the calendar does not know it ("P2Y"). */
export function rangeOf(value) {
  if (!value) return null;
  if (value.includes("/")) {
    const [first, last] = value.split("/").map(rangeOf);
    return first && last ? [first[0], last[1]] : null;
  }
  const day = value.split("T")[0];
  let found;
  if ((found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day))) {
    const begin = Date.UTC(+found[1], +found[2] - 1, +found[3]);
    return [begin, begin + DAY];
  }
  if ((found = /^(\d{4})-W(\d\d)(?:-(\d|WE))?$/.exec(day))) return week(+found[1], +found[2], found[3]);
  if ((found = /^(\d{4})-(\d\d)$/.exec(day))) return months(+found[1], +found[2] - 1, +found[2]);
  if ((found = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(day))) return months(+found[1], ...SEASONS[found[2]]);
  if (/^\d{4}$/.test(day)) return months(+day, 0, 12);
  if (/^\d{3}$/.test(day)) return months(+day * 10, 0, 120);
  if (/^\d{2}$/.test(day)) return months(+day * 100, 0, 1200);
  return null;
}

function months(year, from, to) {
  return [utc(year, from), utc(year, to)];
}

function utc(year, month) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1); // Date.UTC would take the year 22 for 1922
  return date.getTime();
}

function week(year, number, part) {
  const fourth = new Date(Date.UTC(year, 0, 4)); // it always lies in week 1
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY;
  if (part === "WE") return [monday + 5 * DAY, monday + 7 * DAY];
  return part ? [monday + (+part - 1) * DAY, monday + +part * DAY] : [monday, monday + 7 * DAY];
}
