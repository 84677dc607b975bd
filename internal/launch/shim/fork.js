// Runs a JavaScript program as one part of a split.
//
// A split forks at one loop: every part runs the program up to the loop, then the
// loop over its own slice of the elements, and dumps what the loop accumulated. Only
// the last part goes on: it takes in what the others accumulated, as if it had run
// the whole loop, and ends as the program does. A run that finds that this would
// not be the same says so (status 93): the program is then run whole.
globalThis.__heddle_fork__ = (() => {
const fs = require("fs"), v8 = require("v8"), Module = require("module"), { Readable } = require("stream");
const { openSync, readSync, writeSync, fstatSync, readFileSync, writeFileSync, appendFileSync } = fs;
const exit = process.reallyExit.bind(process);
const conf = JSON.parse(process.env.HEDDLE_FORK);
delete process.env.HEDDLE_FORK;
const { part, parts, line, lines, compiled, tolerant } = conf, last = part === parts - 1, mark = Buffer.from(conf.mark, "hex");
const accumulators = conf.accumulate || [];

function put(fd, b) {
  for (b = typeof b === "string" ? Buffer.from(b) : b; b.length > 0;) {
    try { b = b.subarray(writeSync(fd, b)); } catch (e) { if (e.code !== "EAGAIN") throw e; }
  }
}

function refuse(why) {
  flush();
  put(2, "heddle-fork: " + why + "\n");
  exit(93);
}

// What comes before the loop is told once.
let loud = last, held = [], bytes = 0;
function flush() {
  const b = held;
  held = []; bytes = 0;
  if (b.length > 0) put(1, Buffer.concat(b));
}
function say(fd, chunk, encoding) {
  const b = typeof chunk === "string" ? Buffer.from(chunk, encoding) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (!loud) return b.length;
  if (fd === 2) put(2, b);
  else {
    held.push(typeof chunk === "string" ? b : Buffer.from(b));
    if ((bytes += b.length) > 65536) flush();
  }
  return b.length;
}
for (const [fd, stream] of [[1, process.stdout], [2, process.stderr]]) {
  stream.write = (chunk, encoding, done) => {
    if (typeof encoding === "function") [encoding, done] = [undefined, encoding];
    say(fd, chunk, encoding);
    if (done) process.nextTick(done);
    return true;
  };
  stream.end = (chunk, encoding, done) => { if (chunk && typeof chunk !== "function") stream.write(chunk, encoding, done); };
}
process.on("exit", flush);
const toStd = f => f === 1 || f === "/dev/stdout" ? 1 : f === 2 || f === "/dev/stderr" ? 2 : 0;
fs.writeSync = (fd, data, ...rest) => {
  if (!toStd(fd)) return writeSync(fd, data, ...rest);
  if (typeof data === "string") return say(fd, data, rest[1]);
  const [from = 0, n = data.byteLength - from] = rest;
  return say(fd, Buffer.from(data.buffer, data.byteOffset + from, n));
};
fs.writeFileSync = (f, data, how) => toStd(f) ? void say(toStd(f), data, typeof how === "string" ? how : undefined) : writeFileSync(f, data, how);
fs.appendFileSync = (f, data, how) => toStd(f) ? void say(toStd(f), data, typeof how === "string" ? how : undefined) : appendFileSync(f, data, how);

// Standard input is a file; a loop over its lines gets this part's slice of it.
const stdin = openSync("/heddle/stdin", "r"), size = fstatSync(stdin).size;
let low = 0, high = size, first = 0, counted = false, spent = false;
const isStdin = f => f === 0 || f === stdin || f === "/dev/stdin";
function bytesOf(from, to) {
  const b = Buffer.allocUnsafe(to - from);
  for (let n = 0; n < b.length;) {
    const got = readSync(stdin, b, n, Math.min(b.length - n, 1 << 30), from + n);
    if (got === 0) return b.subarray(0, n);
    n += got;
  }
  return b;
}
fs.readFileSync = (f, how) => {
  if (!isStdin(f)) return readFileSync(f, how);
  const b = bytesOf(spent ? high : low, high), encoding = typeof how === "string" ? how : how && how.encoding;
  spent = true;
  return encoding ? b.toString(encoding) : b;
};
fs.readSync = (fd, ...rest) => isStdin(fd) ? refuse("standard input is read piece by piece") : readSync(fd, ...rest);
fs.openSync = (f, ...rest) => isStdin(f) ? refuse("standard input is read piece by piece") : openSync(f, ...rest);
let stream;
Object.defineProperty(process, "stdin", { configurable: true, get() {
  return stream ??= low < high ? fs.createReadStream(null, { fd: stdin, autoClose: false, start: low, end: high - 1 }) : Readable.from([]);
} });

/** The end of the line that the k-th part begins with. */
function border(k) {
  const at = Math.floor(size * k / parts);
  if (at <= 0) return 0;
  for (let from = at - 1; from < size;) {
    const b = bytesOf(from, Math.min(size, from + 65536)), n = b.indexOf(10);
    if (n >= 0) return from + n + 1;
    from += b.length;
  }
  return size;
}
function cutInput(numbered) {
  low = border(part);
  high = border(part + 1);
  if (!numbered && !accumulators.some(a => a.op === "index")) return;
  for (let from = 0; from < low; from += 1 << 20) {
    const b = bytesOf(from, Math.min(low, from + (1 << 20)));
    if (b.includes(13) || b.includes("\u2028") || b.includes("\u2029")) refuse("lines end in more than one way");
    for (let n = b.indexOf(10); n >= 0; n = b.indexOf(10, n + 1)) first++;
  }
  counted = true;
}

// A program that reads all of standard input and splits it at line ends reads this
// part's slice only. Text that is trimmed must be text on both sides of every cut.
let sliced = "";
function sliceInput(trimmed, numbered) {
  if (trimmed) for (let k = 1; k < parts; k++) {
    const at = border(k);
    if (at === 0 || at === size) continue;
    for (const b of [...bytesOf(Math.max(at - 2, 0), at - 1), ...bytesOf(at, at + 1)]) if (b <= 32 || b >= 127) return;
  }
  cutInput(numbered);
  sliced = trimmed ? "trimmed" : "lines";
}
function slicedLines(x) {
  if (!Array.isArray(x)) refuse("the lines are no list");
  if (low === high) return last && (size === 0 || sliced === "lines") ? x : [];
  if (last || sliced === "trimmed") return x;
  if (x.pop() !== "") refuse("a line has no end");
  return x;
}

// Sums are the same in any order when all that is added are whole numbers and no
// sum on the way can leave those that are exact.
let largest = 0, added = 0;
function int(x) {
  if (Number.isSafeInteger(x)) {
    const a = x < 0 ? -x : x;
    if (a > largest) largest = a;
    added++;
  } else if (typeof x !== "bigint") {
    refuse("a sum is of other than whole numbers, which depends on the order of additions (--tolerance allows it)");
  }
  return x;
}
function whole(x, name) {
  if (typeof x === "bigint" || typeof x === "number" && (tolerant || Number.isSafeInteger(x) && !Object.is(x, -0))) return x;
  refuse(name + " is no sum of whole numbers");
}

/** Refuses what a copy would make another thing of. */
function plain(v, name, seen) {
  if (v === null || typeof v !== "object") {
    if (typeof v === "function" || typeof v === "symbol") refuse(name + " holds a " + typeof v + ", which cannot leave its process");
    return;
  }
  if (seen.has(v)) return;
  seen.add(v);
  const proto = Object.getPrototypeOf(v);
  if (Array.isArray(v) && proto === Array.prototype) { for (const x of v) plain(x, name, seen); }
  else if (proto === Map.prototype) { for (const [k, x] of v) { plain(k, name, seen); plain(x, name, seen); } }
  else if (proto === Set.prototype) { for (const x of v) plain(x, name, seen); }
  else if (proto === Object.prototype) { for (const k of Object.keys(v)) plain(v[k], name, seen); }
  else if (!(ArrayBuffer.isView(v) && v.buffer.byteLength === v.byteLength) && proto !== Date.prototype) {
    refuse(name + " holds a " + (proto && proto.constructor && proto.constructor.name) + ", which cannot leave its process");
  }
}

const entries = {
  keys: v => v instanceof Map ? v.keys() : Object.keys(v),
  has: (v, k) => v instanceof Map ? v.has(k) : Object.hasOwn(v, k),
  get: (v, k) => v instanceof Map ? v.get(k) : v[k],
  set: (v, k, x) => { if (v instanceof Map) v.set(k, x); else v[k] = x; },
  none: v => v instanceof Map ? v.size === 0 : Object.keys(v).length === 0,
};

/** What another part left, as soon as it has. */
function other(k) {
  const file = "/heddle/parts/state-" + k, clock = new Int32Array(new SharedArrayBuffer(4));
  while (!fs.existsSync(file)) Atomics.wait(clock, 0, 0, 1);
  return v8.deserialize(readFileSync(file));
}

let entered = false, over = false, starts, got, others;
const unset = Symbol("unset");

/** What must be known of an accumulator before the loop. */
function startOf(a, v) {
  if (a.op === "output") {
    if (v === process.stdout || v === process.stderr) return null;
    if (!Array.isArray(v) && typeof v !== "string") refuse("what " + a.name + " holds cannot be joined");
    return v.length;
  }
  if (a.op === "union" && !a.keyed && !(v instanceof Set)) refuse(a.name + " is no set");
  if (a.keyed || a.op === "slots") {
    if (v === null || typeof v !== "object") refuse(a.name + " holds no entries");
    const proto = Object.getPrototypeOf(v);
    if (proto !== Map.prototype && proto !== Object.prototype && proto !== null && proto !== Array.prototype && !ArrayBuffer.isView(v)) refuse(a.name + " is a " + proto.constructor.name);
    if ((a.op === "last" || a.op === "union") && !entries.none(v)) refuse(a.name + " has entries before the loop");
  } else if (a.op === "+") whole(v, a.name);
  if (a.op === "union" && !a.keyed) return new Set(v);
  if (a.keyed) return entries.none(v) ? new Map() : structuredClone(v);
  if (a.op === "slots") return v instanceof Map ? new Map(v) : Array.isArray(v) || ArrayBuffer.isView(v) ? v.slice() : { ...v };
  return v;
}

/** What this part leaves of an accumulator. */
function partOf(a, v, start) {
  if (v === process.stdout || v === process.stderr) return null;
  if (a.op === "output") return v.slice(start);
  if (a.op === "slots") {
    const got = new Map();
    for (const k of entries.keys(v)) if (!entries.has(start, k) || !Object.is(entries.get(start, k), entries.get(v, k))) got.set(k, entries.get(v, k));
    return got;
  }
  if (a.keyed) return v instanceof Map ? new Map(v) : Array.isArray(v) || ArrayBuffer.isView(v) ? v.slice() : { ...v };
  return a.op === "union" ? new Set(v) : v;
}

/** The accumulator as it was before the loop. */
function reset(a, v, start) {
  if (a.op === "output") {
    if (typeof v === "string") return v.slice(0, start);
    if (start !== null) v.length = start;
    return v;
  }
  if (a.op === "slots") return v;
  if (a.op === "union" && !a.keyed) {
    v.clear();
    for (const x of start) v.add(x);
    return v;
  }
  if (!a.keyed) return start;
  if (v instanceof Map) v.clear();
  else if (!Array.isArray(v) && !ArrayBuffer.isView(v)) for (const k of Object.keys(v)) delete v[k];
  for (const k of entries.keys(start)) entries.set(v, k, entries.get(start, k));
  return v;
}

function joinEntries(a, now, was, got) {
  for (const k of entries.keys(got)) {
    const x = entries.get(got, k);
    if (!entries.has(now, k)) { entries.set(now, k, x); continue; }
    const at = entries.get(now, k), old = entries.get(was, k);
    if (a.op === "concat" && Array.isArray(at)) { for (let n = old ? old.length : 0; n < x.length; n++) at.push(x[n]); continue; }
    if (a.op === "concat" && at instanceof Set || a.op === "union" && at instanceof Set) { for (const y of x) at.add(y); continue; }
    entries.set(now, k, join({ name: a.name, op: a.op }, at, old === undefined && a.op === "+" ? typeof x === "bigint" ? 0n : 0 : old, x));
  }
  return now;
}

function join(a, now, was, got) {
  if (a.keyed) return joinEntries(a, now, was, got);
  switch (a.op) {
  case "index": return got;
  case "output":
    if (got === null) return now;
    if (typeof now === "string") return now + got;
    for (const x of got) now.push(x);
    return now;
  case "slots":
    for (const [k, x] of got) entries.set(now, k, x);
    return now;
  case "union":
    for (const x of got) now.add(x);
    return now;
  case "+":
    whole(now, a.name); whole(got, a.name);
    return now + (got - was);
  case "concat":
    if (typeof now !== "string" || typeof got !== "string") break;
    return now + got.slice((was || "").length);
  case "max": case "min":
    if (typeof now !== typeof got || now !== now || got !== got) break;
    if (now === got && !Object.is(now, got)) break;
    return (a.op === "max" ? got > now : got < now) ? got : now;
  case "or": case "and":
    if (typeof now !== "boolean" || typeof got !== "boolean") break;
    return a.op === "or" ? now || got : now && got;
  case "|": return now | got;
  case "&": return now & got;
  case "^": return now ^ was ^ got;
  case "last": return got;
  }
  refuse(a.name + " is not combined by " + a.op);
}

const fork = {
  int, unset,
  slice(n) {
    if (entered) return [0, Infinity];
    first = Math.floor(n * part / parts); counted = true;
    return [first, Math.floor(n * (part + 1) / parts)];
  },
  /** What a loop goes over in this part. */
  cut(x, lines) {
    if (entered) return x;
    if (lines) {
      if (!(x instanceof require("readline").Interface) || x.input !== stream) refuse("the loop is not over standard input");
      return x;
    }
    if (sliced) return slicedLines(x);
    if (x === null || x === undefined || typeof x[Symbol.iterator] !== "function") refuse("what the loop goes over cannot be cut");
    const all = Array.isArray(x) || ArrayBuffer.isView(x) ? x : Array.from(x);
    const [lo, hi] = fork.slice(all.length);
    return all.slice(lo, hi);
  },
  first: () => over ? 0 : first,
  over: () => over,
  index(k, v) {
    if (over) return v;
    if (!counted || !Number.isSafeInteger(v)) refuse("iterations have no number");
    return v + first * accumulators[k].step;
  },
  /** The beginning of the loop. */
  enter(values) {
    if (entered) return;
    entered = true;
    flush();
    starts = accumulators.map((a, k) => startOf(a, values[k]));
    loud = true;
    if (last) for (const fd of [1, 2]) put(fd, mark); // what the others print belongs here
  },
  /** The end of the loop: of a part, too. */
  leave(values, lasts) {
    if (over) return;
    over = true;
    flush();
    got = { acc: accumulators.map((a, k) => partOf(a, values[k], starts[k])), last: new Map(), largest, added };
    lasts.forEach((v, k) => { if (v !== unset) got.last.set(k, v); });
    if (last) {
      others = [];
      for (let k = 0; k < parts - 1; k++) others.push(other(k));
      const all = [...others, got];
      if (all.reduce((n, s) => n + s.added, 0) * Math.max(...all.map(s => s.largest)) > 2 ** 52) refuse("a sum may be too large to be exact");
      put(2, mark);
      return;
    }
    const seen = new Set();
    accumulators.forEach((a, k) => {
      if (a.keyed && Object.getPrototypeOf(got.acc[k]) === null) got.acc[k] = { ...got.acc[k] };
      plain(got.acc[k], a.name, seen);
    });
    for (const v of got.last.values()) plain(v, "a variable", seen);
    const data = v8.serialize(got), tail = Buffer.alloc(8);
    tail.writeBigUInt64LE(BigInt(data.length));
    for (const b of [data, tail, mark]) put(1, b);
    exit(0);
  },
  take(k, v) {
    const a = accumulators[k];
    if (!others || a.op === "index") return v;
    try {
      v = reset(a, v, starts[k]);
      for (const s of [...others, got]) v = join(a, v, starts[k], s.acc[k]);
    } catch (e) { refuse(a.name + ": " + e.message); }
    return v;
  },
  takeLast(k, v, was) {
    if (!others) return v;
    for (const s of [...others, got]) if (s.last.has(k)) was = s.last.get(k);
    return was;
  },
  done() { others = undefined; },
  /** A loop whose iterations are called with the lines of standard input. */
  lines(rl, f, values, lasts, hideAll, takeAll) {
    if (entered) refuse("the lines are read twice");
    fork.cut(rl, true);
    const begin = () => { if (!entered) { fork.enter(values()); hideAll(); } };
    rl.on("line", function (...a) { begin(); return f.apply(this, a); });
    rl.prependListener("close", () => { begin(); fork.leave(values(), lasts()); takeAll(); fork.done(); });
    return rl;
  },
};

function sourceOf(file) {
  const text = readFileSync(file, "utf8");
  let esm = file.endsWith(".mjs");
  for (let dir = file; !esm && !file.endsWith(".cjs") && (dir = dir.slice(0, dir.lastIndexOf("/")));) {
    try { esm = JSON.parse(readFileSync(dir + "/package.json", "utf8")).type === "module"; break; } catch { /* none here */ }
  }
  return rewriter({ line, lines, compiled, tolerant, accumulators, refuse, cutInput, sliceInput }).rewrite(text, esm);
}

const main = process.argv[1], plainLoad = Module._extensions[".js"];
Module._extensions[".js"] = (m, file) => {
  if (file !== main) return plainLoad(m, file);
  const { code, esm } = sourceOf(file);
  if (esm) throw Object.assign(new Error("a module"), { code: "ERR_REQUIRE_ESM" });
  m._compile(code, file);
};
globalThis.__heddle_import__ = async path => {
  const { code } = sourceOf(path);
  return import("data:text/javascript," + encodeURIComponent(code));
};
process.on("beforeExit", () => { if (!last && !over) refuse("the loop is not reached"); });
return fork;
})();
