// Mean latency by service of JSON lines, read as a stream.
const rl = require("readline").createInterface({ input: process.stdin });
const seen = new Map();
rl.on("line", (line) => {
  const e = JSON.parse(line);
  const s = seen.get(e.service) || { n: 0, sum: 0 };
  s.n++;
  s.sum += e.latency;
  seen.set(e.service, s);
});
rl.on("close", () => {
  for (const [k, s] of [...seen].sort()) console.log(k, (s.sum / s.n).toFixed(3));
});
