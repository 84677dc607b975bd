// Loops written without knowing the rules.
function lastSeen(xs) {
  const last = new Map();
  const gap = [];
  for (let i = 0; i < xs.length; i++) { // want loop serial
    if (last.has(xs[i])) gap.push(i - last.get(xs[i]));
    last.set(xs[i], i);
  }
  return gap;
}

function scale(xs, f) {
  const out = new Float64Array(xs.length);
  for (let i = 0; i < xs.length; i++) { // want loop doall
    out[i] = xs[i] * f;
  }
  return out;
}

function longest(words) {
  let best = 0;
  for (const w of words) { // want loop reduce max
    best = Math.max(best, w.length);
  }
  return best;
}

function evens(xs) {
  return xs.filter((x) => x % 2 === 0); // want loop pipeline
}

class Account {
  constructor() { this.balance = 0; this.log = []; }
  apply(amount) {
    if (this.balance + amount < 0) return;
    this.balance += amount;
  }
}

function settle(acc, amounts) {
  for (const a of amounts) { // want loop serial
    acc.apply(a);
  }
}

function scatter(keys, out) {
  for (let i = 0; i < keys.length; i++) { // want loop serial
    out[keys[i]] = i;
  }
}

function rows(grid) {
  const sums = new Array(grid.length).fill(0);
  for (let r = 0; r < grid.length; r++) { // want loop doall
    let s = 0;
    for (let c = 0; c < grid[r].length; c++) s += grid[r][c]; // want loop reduce +
    sums[r] = s;
  }
  return sums;
}

function pairs(xs) {
  for (let i = 0; i + 1 < xs.length; i += 2) { // want loop doall
    const t = xs[i];
    xs[i] = xs[i + 1];
    xs[i + 1] = t;
  }
}

function shift(xs) {
  for (let i = 0; i + 1 < xs.length; i++) { // want loop serial
    xs[i + 1] = xs[i];
  }
}

function firstBad(xs) {
  let k = -1;
  for (let i = 0; i < xs.length; i++) { // want loop serial
    if (xs[i] < 0 && k < 0) k = i;
    if (k >= 0) xs[i] = 0;
  }
  return k;
}

let counter = 0;
function nextId() { counter += 1; return counter; }
function label(xs) {
  return xs.map((x) => ({ id: nextId(), x })); // want loop serial
}

function joined(lines) {
  let text = '';
  for (const l of lines) { // want loop pipeline
    text += l.trim() + '\n';
  }
  return text;
}

function ema(xs, k) {
  let e = xs[0];
  for (const x of xs) { // want loop serial
    e = k * x + (1 - k) * e;
  }
  return e;
}

function product(xs) {
  let p = 1;
  for (const x of xs) { // want loop reduce *
    p *= x;
  }
  return p;
}

function queueSteps(q) {
  let n = 0;
  while (q.length) { // want loop serial
    const x = q.shift();
    if (x > 1) q.push(x - 1);
    n++;
  }
  return n;
}

function aliasRows(n) {
  const row = new Array(n).fill(0);
  const g = new Array(n).fill(row);
  for (let i = 0; i < n; i++) { // want loop serial
    g[i][0] = g[i][0] * 2 + i;
  }
  return g;
}
