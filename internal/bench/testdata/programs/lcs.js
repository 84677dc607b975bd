// Length of the longest common subsequence of the first two lines.
const [a, b] = require("fs").readFileSync(0, "utf8").split("\n");
let prev = new Int32Array(b.length + 1);
for (let i = 0; i < a.length; i++) {
  const row = new Int32Array(b.length + 1);
  for (let j = 0; j < b.length; j++) {
    row[j + 1] = a[i] === b[j] ? prev[j] + 1 : Math.max(prev[j + 1], row[j]);
  }
  prev = row;
}
console.log(prev[b.length]);
