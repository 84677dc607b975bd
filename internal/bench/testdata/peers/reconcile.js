'use strict';
// Compares two ledgers, divided by a blank line: matched, missing and surplus keys.
const { stdin, stdout } = process;

async function slurp(stream) {
  stream.setEncoding('utf8');
  let all = '';
  for await (const piece of stream) all += piece;
  return all;
}

function index(block) {
  const byKey = new Map();
  for (const row of block.split('\n')) {
    if (row === '') continue;
    const comma = row.indexOf(',');
    const key = row.substring(0, comma);
    const list = byKey.get(key);
    if (list) list.push(row.substring(comma + 1));
    else byKey.set(key, [row.substring(comma + 1)]);
  }
  return byKey;
}

(async function main() {
  const [ours, theirs] = (await slurp(stdin)).split('\n\n').map(index);
  const result = { matched: 0, pairs: 0, missing: [], surplus: 0 };
  for (const [key, values] of ours) {
    const found = theirs.get(key);
    if (found) {
      result.matched++;
      result.pairs += values.length * found.length;
    } else {
      result.missing.push(key);
    }
  }
  for (const key of theirs.keys()) if (!ours.has(key)) result.surplus++;
  result.missing = result.missing.sort().slice(0, 5);
  stdout.write(JSON.stringify(result, null, 2) + '\n');
})();
