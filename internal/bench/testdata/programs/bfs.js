// Distances from node 0: a header "n m", then m edges.
const data = require("fs").readFileSync(0, "utf8").split(/\s+/);
const n = Number(data[0]), m = Number(data[1]);
const near = Array.from({ length: n }, () => []);
for (let i = 0; i < m; i++) {
  const a = Number(data[2 + 2 * i]), b = Number(data[3 + 2 * i]);
  near[a].push(b);
  near[b].push(a);
}
const dist = new Array(n).fill(-1);
dist[0] = 0;
const queue = [0];
for (let head = 0; head < queue.length; head++) {
  for (const v of near[queue[head]]) {
    if (dist[v] < 0) {
      dist[v] = dist[queue[head]] + 1;
      queue.push(v);
    }
  }
}
console.log(queue.length, Math.max(...dist.slice(0, 1000)));
