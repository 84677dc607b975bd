// want time n!
// want space n
// kind stdin
const [first, ...xs] = require('fs').readFileSync('/dev/stdin', 'utf8').trim().split('\n');
const n = parseInt(first);
const pts = xs.map(l => l.split(' ').map(Number));
let total = 0, count = 0;
const used = Array(n).fill(false);
const order = [];
const dfs = depth => {
  if (depth === n) {
    count++;
    for (let i = 1; i < n; i++) {
      const [ax, ay] = pts[order[i - 1]], [bx, by] = pts[order[i]];
      total += Math.hypot(ax - bx, ay - by);
    }
    return;
  }
  for (let i = 0; i < n; i++) {
    if (used[i]) continue;
    used[i] = true;
    order.push(i);
    dfs(depth + 1);
    order.pop();
    used[i] = false;
  }
};
dfs(0);
console.log(total / count);
