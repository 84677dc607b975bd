const fs = require('fs');

function squares(n) {
  const out = new Array(n);
  for (let i = 0; i < n; i++) { // want loop doall
    out[i] = i * i;
  }
  return out;
}

function sum(xs) {
  let t = 0;
  for (const x of xs) { // want loop reduce +
    t += x.price;
  }
  return t;
}

function prefix(xs) {
  for (let i = 1; i < xs.length; i++) { // want loop serial
    xs[i] = xs[i - 1] + xs[i];
  }
}

function collect(xs) {
  const out = [];
  for (const x of xs) { // want loop pipeline
    if (x > 2) out.push(x * 2);
  }
  return out;
}

function count(words) {
  const m = new Map();
  for (const w of words) { // want loop reduce merge +
    m.set(w, (m.get(w) || 0) + 1);
  }
  return m;
}

function countObject(words) {
  const m = {};
  for (const w of words) { // want loop reduce merge +
    m[w] = (m[w] || 0) + 1;
  }
  return m;
}

function dedupe(words) {
  const seen = new Set();
  const out = [];
  for (const w of words) { // want loop serial
    if (!seen.has(w)) {
      seen.add(w);
      out.push(w);
    }
  }
  return out;
}

function uniq(words) {
  const s = new Set();
  for (const w of words) { // want loop reduce union
    s.add(w.length);
  }
  return s;
}

function biggest(xs) {
  let best = -Infinity;
  for (const x of xs) { // want loop reduce max
    best = Math.max(best, x);
  }
  return best;
}

function biggestIf(xs) {
  let best = 0;
  for (let i = 0; i < xs.length; i++) { // want loop reduce max
    if (xs[i] > best) {
      best = xs[i];
    }
  }
  return best;
}

function find(xs, y) {
  for (let i = 0; i < xs.length; i++) { // want loop serial
    if (xs[i] === y) return i;
  }
  return -1;
}

function show(xs) {
  for (const x of xs) { // want loop pipeline
    console.log(x);
  }
}

let calls = 0;
function tick() {
  calls++;
  return calls;
}

function ticks(xs) {
  const out = [];
  for (const x of xs) { // want loop serial
    out.push(tick());
  }
  return out;
}

function files(names) {
  const out = [];
  for (const n of names) { // want loop pipeline
    out.push(fs.readFileSync(n, 'utf8').length);
  }
  return out;
}

function save(names) {
  for (const n of names) { // want loop serial
    fs.writeFileSync(n, 'x');
  }
}

function unknown(xs, f) {
  const out = [];
  for (const x of xs) { // want loop serial
    out.push(f(x));
  }
  return out;
}

function monte(n) {
  let inside = 0;
  for (let i = 0; i < n; i++) { // want loop reduce +
    const x = Math.random(), y = Math.random();
    if (x * x + y * y <= 1) inside++;
  }
  return 4 * inside / n;
}

function fib(n) {
  let a = 0, b = 1;
  for (let i = 0; i < n; i++) { // want loop serial
    [a, b] = [b, a + b];
  }
  return a;
}

function matrix(n) {
  const c = [];
  for (let i = 0; i < n; i++) { // want loop pipeline
    c.push(new Array(n).fill(0));
  }
  for (let i = 0; i < n; i++) { // want loop doall
    for (let j = 0; j < n; j++) { // want loop doall
      c[i][j] = i * j;
    }
  }
  return c;
}

function shared(n) {
  const row = new Array(n).fill(0);
  const c = [];
  for (let i = 0; i < n; i++) { // want loop pipeline
    c.push(row);
  }
  for (let i = 0; i < n; i++) { // want loop serial
    c[i][0] = c[i][0] + i;
  }
  return c;
}

class Tally {
  constructor() { this.n = 0; this.items = []; }
  add(x) { this.n += x; }
  addAll(xs) {
    for (const x of xs) { // want loop reduce +
      this.n += x;
    }
  }
  keep(xs) {
    for (const x of xs) { // want loop pipeline
      this.items.push(x);
    }
  }
}

function tally(xs) {
  const t = new Tally();
  for (const x of xs) { // want loop serial
    t.add(x);
  }
  return t.n;
}

function text(xs) {
  let s = '';
  for (const x of xs) { // want loop pipeline
    s += x + '\n';
  }
  return s;
}

function some(xs) {
  let ok = false;
  for (const x of xs) { // want loop reduce or
    if (x < 0) ok = true;
  }
  return ok;
}

function shiftAll(q) {
  let n = 0;
  while (q.length > 0) { // want loop serial
    n += q.shift();
  }
  return n;
}
