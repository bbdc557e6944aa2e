// The marks of the timeline: each fact in a lane of its own while there is room, else bars that count.
import { toneOf } from "./data.js";
import { visible } from "./dom.js";

const LANE = 21;
const TONES = ["asserted", "open", "denied"];

/** More facts than this are counted in bars. */
export const MOST_LANES = 160;
const LONGEST = 46;

/** Draw each item with its words, in lanes so that none covers another. Returns how many found no
 * lane. */
export function drawLanes(group, items, scale, height, choose) {
  group.selectAll("*").remove();
  const [left, right] = scale.range();
  const free = new Array(Math.floor((height - 8) / LANE)).fill(-Infinity);
  let lost = 0;
  for (const item of items) {
    const from = Math.max(left - 8, scale(item.begin));
    const to = Math.min(right + 8, Math.max(scale(item.end), from + 7));
    const words = item.words.length > LONGEST ? `${item.words.slice(0, LONGEST - 1)}…` : item.words;
    const wide = 6.3 * words.length + 8;
    const inside = to - from > wide + 6; // a long bar has its words in it
    const before = !inside && to + wide > right; // at the right edge they stand before the mark
    const [first, last] = inside ? [from, to] : before ? [from - wide, to] : [from, to + wide];
    let lane = free.findIndex((end) => end < first);
    const bare = lane < 0; // no room for the words: the mark alone may still find some
    if (bare) lane = free.findIndex((end) => end < from);
    if (lane < 0) {
      lost += 1;
      continue;
    }
    free[lane] = (bare ? to : last) + 6;
    const y = height - 8 - (lane + 1) * LANE;
    const mark = group.append("g").attr("class", `mark ${toneOf(item.fact)}`).on("click", () => choose(item));
    mark.append("title").text(visible(`${item.part.value}: ${item.words}`));
    mark.append("rect").attr("x", bare ? from : first).attr("y", y).attr("width", bare ? to - from : last - first).attr("height", LANE - 2).attr("class", "hit");
    mark.append("rect").attr("x", from).attr("y", y + (inside ? 1 : 5)).attr("width", to - from).attr("height", inside ? LANE - 4 : 9).attr("rx", 3).attr("class", "bar");
    if (!bare) mark.append("text").attr("x", inside ? Math.max(from, left) + 5 : before ? from - 5 : to + 5).attr("y", y + 14).attr("text-anchor", before ? "end" : "start").text(visible(words));
  }
  return lost;
}

/** Draw bars that count items by the beginning of their date. Returns 0: all are counted. */
export function drawBars(group, items, scale, height) {
  group.selectAll("*").remove();
  const [from, to] = scale.domain();
  const edges = scale.ticks(Math.max(10, Math.round((scale.range()[1] - scale.range()[0]) / 14)));
  const bins = d3.bin().value((item) => Math.max(item.begin, from)).domain([from, to]).thresholds(edges)(items);
  const tallest = d3.max(bins, (bin) => bin.length) ?? 1;
  const heights = d3.scaleLinear([0, tallest], [0, height - 24]);
  for (const bin of bins) {
    if (!bin.length) continue;
    const x = scale(bin.x0);
    const width = Math.max(2, scale(bin.x1) - x - 1);
    let y = height;
    for (const tone of TONES) {
      const count = bin.filter((item) => toneOf(item.fact) === tone).length;
      if (!count) continue;
      y -= heights(count);
      const bar = group.append("rect").attr("class", `bar ${tone}`).attr("x", x).attr("y", y).attr("width", width).attr("height", heights(count));
      bar.append("title").text(`${new Date(bin.x0).toISOString().slice(0, 10)}: ${count} ${tone}`);
    }
  }
  group.append("text").attr("class", "scale").attr("x", 12).attr("y", 14).text(`highest bar: ${tallest} facts`);
  return 0;
}
