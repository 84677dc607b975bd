// Word to the lines it stands on.
const lines = require("fs").readFileSync(0, "utf8").split("\n");
const index = new Map();
lines.forEach((line, i) => {
  for (const w of line.split(" ")) {
    if (!index.has(w)) index.set(w, []);
    index.get(w).push(i);
  }
});
let n = 0;
for (const at of index.values()) n += at.length;
console.log(index.size, n);
