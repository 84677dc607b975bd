// Loops made to be taken for independent.
function aliased(n) {
  const a = new Array(n).fill(0);
  const b = a;
  for (let i = 1; i < n; i++) { // want loop serial
    b[i] = a[i - 1] + 1;
  }
  return a;
}

function carried(xs) {
  let prev = 0;
  const out = [];
  xs.forEach((x) => { // want loop serial
    out.push(x - prev);
    prev = x;
  });
  return out;
}

function counterInClosure(xs) {
  let n = 0;
  const next = () => n++;
  const out = [];
  for (const x of xs) { // want loop serial
    out.push([next(), x]);
  }
  return out;
}

function scan(xs) {
  let total = 0;
  return xs.map((x) => { // want loop serial
    total += x;
    return total;
  });
}

function pure(xs) {
  return xs.map((x) => x * x); // want loop pipeline
}

function reduceSum(xs) {
  return xs.reduce((a, x) => a + x * 2, 0); // want loop reduce +
}

function memo(xs) {
  const seen = {};
  const out = [];
  for (const x of xs) { // want loop serial
    if (seen[x] === undefined) {
      seen[x] = Object.keys(seen).length;
    }
    out.push(seen[x]);
  }
  return out;
}

function inplace(grid) {
  for (let i = 1; i < grid.length; i++) { // want loop serial
    for (let j = 0; j < grid[i].length; j++) { // want loop serial
      grid[i][j] += grid[i - 1][j];
    }
  }
}

function mapKeys(m) {
  const out = {};
  m.forEach((v, k) => { // want loop doall
    out[k] = v;
  });
  return out;
}

class Ids {
  constructor() { this.last = 0; }
  next() { this.last += 1; return this.last; }
}

function stateful(xs) {
  const ids = new Ids();
  return xs.map((x) => ids.next() + x); // want loop serial
}

function splits(xs) {
  const left = [];
  while (xs.length) { // want loop serial
    left.push(xs.pop());
  }
  return left;
}

function breaks(xs) {
  let t = 0;
  for (let i = 0; i < xs.length; i++) { // want loop serial
    if (t > 100) break;
    t += xs[i];
  }
  return t;
}

function lengths(xs) {
  const out = [];
  const ids = [];
  for (const x of xs) { // want loop serial
    ids.push(out.push(x));
  }
  return ids;
}
