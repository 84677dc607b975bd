// Against a running server (HEDDLE_SERVER): node --test
import assert from "node:assert/strict";
import test from "node:test";
import { Heddle, HeddleError } from "./heddle.mjs";

const heddle = new Heddle({ concurrency: 4 });
const square = (x) => x * x;
const tools = { triple(x) { return 3 * x; } };

test("results keep the order of the items", async () => {
  assert.deepEqual(await heddle.map(square, [1, 2, 3, 4, 5]), [1, 4, 9, 16, 25]);
});

test("a function brings what it uses", async () => {
  const by = 10;
  assert.equal(await heddle.run((x) => square(x) * by, [3], { uses: { square, by } }), 90);
  assert.equal(await heddle.run(tools.triple, [5]), 15);
  assert.deepEqual(await heddle.run(async function f(a, b) { return { a, b }; }, [1, [2]]), { a: 1, b: [2] });
});

test("errors come home", async () => {
  await assert.rejects(heddle.run(function fails(n) { throw new RangeError("at " + n); }, [3]), (e) => e.name === "RangeError" && e.message === "at 3" && /fails/.test(e.remoteStack));
  await assert.rejects(heddle.run(() => process.exit(3)), (e) => e instanceof HeddleError && /exit/.test(e.message));
  await assert.rejects(new Heddle({ deadline: 0.5 }).run(() => { for (;;); }), /deadline/);
});

test("what cannot be sent is said", async () => {
  await assert.rejects(heddle.run(Math.max, [1]), /no source/);
  await assert.rejects(heddle.run((x) => f(x), [1], { uses: { f: undefined } }), /no JSON value/);
  await assert.rejects(new Heddle({ server: "127.0.0.1:1" }).run(square, [1]), /is heddle up/);
});

test("a signal ends the call", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  await assert.rejects(heddle.run(() => { for (;;); }, [], { signal: stop.signal }), /canceled/);
});
